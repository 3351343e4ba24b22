package io.claimtrail.crossreference.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Meanings of 21,719 English words as vectors of {@value #DIMENSIONS} dimensions: words of similar meaning have a cosine near
 * 1. {@code MODEL.md} says where the vectors come from. Words are folded; an unknown word has no vector.
 */
public final class WordVectors {

    /** Dimensions of a vector. */
    public static final int DIMENSIONS = 64;

    private static final Map<String, Integer> ROWS = new HashMap<>();
    private static final byte[] VALUES = read("vectors.bin");
    /** Inverse length of each vector. */
    private static final float[] INVERSE_LENGTHS;

    static {
        List<String> words = new String(read("vocabulary.txt"), UTF_8).lines().toList();
        for (int row = 0; row < words.size(); row++) {
            ROWS.put(words.get(row), row);
        }
        INVERSE_LENGTHS = new float[words.size()];
        for (int row = 0; row < words.size(); row++) {
            long squares = 0;
            for (int i = row * DIMENSIONS; i < (row + 1) * DIMENSIONS; i++) {
                squares += VALUES[i] * VALUES[i];
            }
            INVERSE_LENGTHS[row] = (float) (1 / Math.sqrt((double) Math.max(1, squares)));
        }
    }

    private WordVectors() {}

    private static byte[] read(String resource) {
        try (InputStream bytes = Objects.requireNonNull(WordVectors.class.getResourceAsStream(resource), resource)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of the vector of {@code word}; -1 if it has none. */
    public static int row(String word) {
        return ROWS.getOrDefault(word, -1);
    }

    /** Cosine of the vectors in two rows. */
    public static double cosine(int one, int other) {
        int sum = 0;
        int a = one * DIMENSIONS;
        int b = other * DIMENSIONS;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += VALUES[a + i] * VALUES[b + i];
        }
        return sum * (double) INVERSE_LENGTHS[one] * INVERSE_LENGTHS[other];
    }

    /** How much a word says: 0 for the most frequent word, 1 for the rarest and for unknown words. */
    public static double weight(int row) {
        return row < 0 ? 1 : StrictMath.log(row + 2.0) / StrictMath.log(INVERSE_LENGTHS.length + 1.0);
    }

    /** Adds the vector in {@code row}, times {@code factor}, to {@code sum}. */
    public static void addTo(float[] sum, int row, double factor) {
        double scale = factor * INVERSE_LENGTHS[row];
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] += (float) (scale * VALUES[row * DIMENSIONS + i]);
        }
    }
}
