package io.claimtrail.extraction;

/** Whether something was said, or only thought, planned or wished. */
public enum Attitude {
    /** Somebody is reported to have communicated it: said, asked, promised, opposed. */
    STATEMENT,
    /** Somebody is reported to think, know or doubt it. */
    BELIEF,
    /** Somebody is reported to plan or try it. */
    INTENTION,
    /** Somebody is reported to hope for, like or fear it. */
    WISH,
    /** Somebody is reported to take some other attitude to it, by what is done rather than said. */
    OTHER
}
