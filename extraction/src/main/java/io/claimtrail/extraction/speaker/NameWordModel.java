package io.claimtrail.extraction.speaker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Tells what a capitalised word is part of, by a logistic regression over {@link NameWordFeatures}. A weight is one
 * byte, times a factor that all share.
 */
public final class NameWordModel {

    private static final int CLASSES = WordClass.values().length;

    private final float factor;
    private final byte[] weights;

    private NameWordModel(float factor, byte[] weights) {
        this.factor = factor;
        this.weights = weights;
    }

    /** The model of the resource {@code name-words.bin}. */
    static NameWordModel bundled() {
        try (InputStream in =
                Objects.requireNonNull(NameWordModel.class.getResourceAsStream("name-words.bin"), "name-words.bin")) {
            DataInputStream data = new DataInputStream(in);
            return new NameWordModel(data.readFloat(), data.readNBytes(NameWordFeatures.SIZE * CLASSES));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read name-words.bin", e);
        }
    }

    /** A model with {@code weights} rounded to bytes, one for each feature and class. */
    public static NameWordModel of(float[] weights) {
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / largest * Byte.MAX_VALUE);
        }
        return new NameWordModel(largest / Byte.MAX_VALUE, bytes);
    }

    /** Writes the form that {@code name-words.bin} has. */
    public void write(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(Float.BYTES).putFloat(factor).array());
        out.write(weights);
    }

    /** The logarithm of the probability of each {@link WordClass}, in their order. */
    public double[] logProbabilities(int[] features) {
        double[] sums = new double[CLASSES];
        for (int feature : features) {
            for (int c = 0; c < CLASSES; c++) {
                sums[c] += weights[feature * CLASSES + c];
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            sums[c] *= factor;
            top = Math.max(top, sums[c]);
        }
        double all = 0;
        for (double sum : sums) {
            all += StrictMath.exp(sum - top);
        }
        double norm = top + StrictMath.log(all);
        for (int c = 0; c < CLASSES; c++) {
            sums[c] -= norm;
        }
        return sums;
    }
}
