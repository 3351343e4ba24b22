package io.claimtrail.extraction.speaker;

/** What kind of words point back at a speaker. Each kind has weights of its own. */
public enum SourceHead {
    HE_SHE,
    THEY,
    IT,
    /** "the minister" */
    PERSON_NOUN,
    /** "the company" */
    ORGANISATION_NOUN,
    /** "the report", "the chipmaker" */
    OTHER_NOUN,
    /** A part of a name that several have: "Robinson". */
    NAMESAKE,
    /** A quotation with neither source nor cue. */
    CONTINUATION,
    /** A cue without source: "and added that". */
    CUE_ALONE
}
