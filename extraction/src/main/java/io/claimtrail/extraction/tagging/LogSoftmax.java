package io.claimtrail.extraction.tagging;

/** Converts the network's log odds into logarithms of probabilities. */
public final class LogSoftmax {

    private LogSoftmax() {}

    /** The logarithms for {@code count} classes, whose log odds are in {@code values} from {@code from} on. */
    public static double[] of(float[] values, int from, int count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, values[from + i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.exp(values[from + i] - highest);
        }
        double[] logarithms = new double[count];
        for (int i = 0; i < count; i++) {
            logarithms[i] = values[from + i] - highest - Math.log(sum);
        }
        return logarithms;
    }
}
