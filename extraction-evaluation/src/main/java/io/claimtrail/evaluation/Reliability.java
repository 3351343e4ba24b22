package io.claimtrail.evaluation;

import java.util.Locale;

/** Whether confidences mean what they say: of the answers given with about .8, are 8 in 10 right? */
final class Reliability {

    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] said = new double[BINS];

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        count[bin]++;
        right[bin] += isRight ? 1 : 0;
        said[bin] += confidence;
    }

    /** The mean distance between what was said and what was right, weighted by the answers in each tenth. */
    double expectedError() {
        int all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += count[bin];
            error += Math.abs(said[bin] - right[bin]);
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
                        said[bin] / count[bin],
                        (double) right[bin] / count[bin]));
            }
        }
        return table.toString();
    }
}
