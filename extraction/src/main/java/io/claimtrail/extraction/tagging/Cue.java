package io.claimtrail.extraction.tagging;

/**
 * Words that mark an attribution.
 *
 * @param first token
 * @param end token after the last
 */
record Cue(Frame frame, int first, int end) {

    /** Where source and content stand around a cue. */
    enum Frame {
        CLAUSE,
        THAT,
        TOLD,
        OBJECT,
        ACCORDING
    }
}
