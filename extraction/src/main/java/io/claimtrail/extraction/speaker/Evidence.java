package io.claimtrail.extraction.speaker;

/**
 * What identifies a speaker, with the confidence in it. The values are set by hand and checked as a whole in MODEL.md.
 */
enum Evidence {
    NAME(0.98),
    PRONOUN(0.94),
    DESCRIPTION(0.94),
    /** The source is "I" or "we" within words of the speaker. */
    FIRST_PERSON(0.94),
    /** A quotation without source that continues the words of the speaker before it. */
    CONTINUATION(0.94),
    NONE(0);

    private final double confidence;

    Evidence(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }
}
