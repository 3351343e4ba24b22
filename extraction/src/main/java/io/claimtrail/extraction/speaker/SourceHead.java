package io.claimtrail.extraction.speaker;

/** What kind of words point back at a speaker. Each kind has weights of its own. */
public enum SourceHead {
    HE_SHE,
    THEY,
    IT,
    /** "the minister", "the company", "the report" */
    DESCRIPTION,
    /** A part of a name that several have: "Robinson". */
    NAMESAKE,
    /** A quotation with neither source nor cue. */
    CONTINUATION,
    /** A cue without source: "and added that". */
    CUE_ALONE
}
