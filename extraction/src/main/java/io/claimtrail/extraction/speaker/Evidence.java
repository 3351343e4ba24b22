package io.claimtrail.extraction.speaker;

/** What a speaker is known by, and how sure that makes: set by hand, checked as a whole in MODEL.md. */
enum Evidence {
    NAME(0.97),
    PRONOUN(0.9),
    DESCRIPTION(0.9),
    SELF(0.9),
    GOES_ON(0.9),
    NONE(0);

    private final double confidence;

    Evidence(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }
}
