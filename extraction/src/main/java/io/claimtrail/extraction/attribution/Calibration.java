package io.claimtrail.extraction.attribution;

/** Constants fitted on the development articles. They turn the network's scores into probabilities; see MODEL.md. */
final class Calibration {

    /** Probability from which on words are a cue: the value with the best F1 over all attributions. */
    static final double CUE_THRESHOLD = 0.5;

    /** Share of the quotations without a cue that the annotators marked too. */
    static final double UNATTRIBUTED_QUOTATION = 0.7;

    private static final double INTERCEPT = -0.842;
    private static final double CUE_WEIGHT = 0.757;
    private static final double CONTENT_WEIGHT = 0.096;

    private Calibration() {}

    /** The probability that an attribution with these scores of its cue and its content is right, 0 to 1. */
    static double confidence(double cue, double content) {
        double odds = INTERCEPT + CUE_WEIGHT * logOdds(cue) + CONTENT_WEIGHT * logOdds(content);
        return 1 / (1 + Math.exp(-odds));
    }

    private static double logOdds(double share) {
        double bounded = Math.min(0.999, Math.max(0.001, share));
        return Math.log(bounded / (1 - bounded));
    }
}
