package io.claimtrail.extraction;

/** Figures fitted on the development articles: they turn the network's scores into shares of right ones. See MODEL.md. */
final class Calibration {

    /** Likelihood from which on words are a cue: the best for F1 over all attributions. */
    static final double CUE_THRESHOLD = 0.5;

    /** Share of floating quotations that people marked too. */
    static final double FLOATING = 0.7;

    private static final double CONSTANT = -0.842;
    private static final double OF_CUE = 0.757;
    private static final double OF_CONTENT = 0.096;

    private Calibration() {}

    /** That an attribution with these scores of its cue and its content is right, 0 to 1. */
    static double confidence(double cue, double content) {
        double odds = CONSTANT + OF_CUE * logOdds(cue) + OF_CONTENT * logOdds(content);
        return 1 / (1 + Math.exp(-odds));
    }

    private static double logOdds(double share) {
        double bounded = Math.min(0.999, Math.max(0.001, share));
        return Math.log(bounded / (1 - bounded));
    }
}
