package io.claimtrail.extraction;

/** How the source stands to the content. */
public enum Stance {
    /** The source says that it is so. */
    ASSERTS,
    /** The source says that it is not so. */
    DENIES,
    /** The source asks whether it is so, or another question. */
    ASKS,
    /** The source wants it to be done. */
    DEMANDS,
    /** The document reports that the source did not say it: "did not say", "declined to confirm". */
    UNSAID
}
