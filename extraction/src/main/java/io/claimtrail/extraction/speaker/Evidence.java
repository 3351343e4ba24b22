package io.claimtrail.extraction.speaker;

/** What a speaker is known by, with the share of right names on the development articles: see MODEL.md. */
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
