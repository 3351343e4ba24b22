package io.claimtrail.evaluation;

import java.util.Locale;

/**
 * Compares confidences with the share of right answers: of the answers with a confidence of about .8, 8 in 10 should be
 * right.
 */
final class CalibrationTable {

    /** Number of intervals of confidence. */
    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidences = new double[BINS];

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        count[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidences[bin] += confidence;
    }

    /**
     * The expected calibration error: the mean difference of confidence and share of right answers, weighted by
     * answers.
     */
    double expectedError() {
        int all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += count[bin];
            error += Math.abs(confidences[bin] - right[bin]);
        }
        return all == 0 ? 0 : error / all;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "    %.1f to %.1f: %4d answers, said %.3f, right %.3f%n",
                        (double) bin / BINS,
                        (double) (bin + 1) / BINS,
                        count[bin],
                        confidences[bin] / count[bin],
                        (double) right[bin] / count[bin]));
            }
        }
        return table.toString();
    }
}
