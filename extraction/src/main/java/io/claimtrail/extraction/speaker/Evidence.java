package io.claimtrail.extraction.speaker;

/** What a speaker is known by, and how sure that makes: set by hand, checked as a whole in MODEL.md. */
enum Evidence {
    NAME(0.98),
    PRONOUN(0.94),
    DESCRIPTION(0.94),
    SELF(0.94),
    GOES_ON(0.94),
    NONE(0);

    private final double confidence;

    Evidence(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }
}
