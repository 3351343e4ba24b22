package io.claimtrail.extraction;

/** What a source is reported to have done with a content: stated, believed, intended or wished it. */
public enum ReportedAttitude {
    /** The source communicated it: said, asked, promised, opposed. */
    STATEMENT,
    /** The source thinks, knows or doubts it. */
    BELIEF,
    /** The source plans or tries it. */
    INTENTION,
    /** The source hopes for, likes or fears it. */
    WISH,
    /** The source shows another attitude to it, by an act rather than by words. */
    OTHER
}
