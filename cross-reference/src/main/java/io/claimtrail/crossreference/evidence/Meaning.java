package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.lexicon.WordVectors;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.parsing.ParsedClaim.ContentWord;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;

/** The meaning of a claim's content as a vector, which candidates for the same statement are found by. */
public final class Meaning {

    private static final int MAX = Byte.MAX_VALUE;

    private final byte[] values;

    private Meaning(byte[] values) {
        this.values = values;
    }

    /** The sum of the vectors of the content words, where rare words count more. */
    static float[] vector(ParsedClaim claim) {
        float[] sum = new float[WordVectors.DIMENSIONS];
        for (ContentWord word : claim.content()) {
            if (word.row() >= 0) {
                double weight = WordVectors.weight(word.row());
                WordVectors.addTo(sum, word.row(), weight * weight * weight);
            }
        }
        return sum;
    }

    /** The meaning of folded words, in any order. */
    public static Meaning ofWords(Collection<String> words) {
        float[] sum = new float[WordVectors.DIMENSIONS];
        for (String word : new TreeSet<>(words)) {
            int row = WordVectors.row(word);
            if (row >= 0) {
                double weight = WordVectors.weight(row);
                WordVectors.addTo(sum, row, weight * weight * weight);
            }
        }
        return new Meaning(scaled(sum));
    }

    private static byte[] scaled(float[] vector) {
        float max = 0;
        for (float value : vector) {
            max = Math.max(max, Math.abs(value));
        }
        byte[] values = new byte[vector.length];
        for (int i = 0; i < values.length && max > 0; i++) {
            values[i] = (byte) Math.round(vector[i] / max * MAX);
        }
        return values;
    }

    /** Reads what {@link #encoded} has written. A text of another model, such as an empty one, is near to nothing. */
    public static Meaning decode(String encoded) {
        byte[] values = Base64.getDecoder().decode(encoded);
        return new Meaning(values.length == WordVectors.DIMENSIONS ? values : new byte[WordVectors.DIMENSIONS]);
    }

    /** Nearness of two sets of words, given as rows in {@link WordVectors}; 0 if either is empty. */
    public static double nearness(Collection<Integer> one, Collection<Integer> other) {
        return Vectors.cosine(sum(one), sum(other));
    }

    private static float[] sum(Collection<Integer> rows) {
        float[] sum = new float[WordVectors.DIMENSIONS];
        rows.forEach(row -> WordVectors.addTo(sum, row, WordVectors.weight(row)));
        return sum;
    }

    /** The sum of meanings, as that of several claims together. */
    public static Meaning sumOf(Collection<Meaning> meanings) {
        float[] sum = new float[WordVectors.DIMENSIONS];
        for (Meaning meaning : meanings) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += meaning.values[i];
            }
        }
        return new Meaning(scaled(sum));
    }

    /** The vector as text for a document. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(values);
    }

    /** Cosine with {@code other}; 0 if either has no word that is known. */
    public double nearnessTo(Meaning other) {
        long product = 0;
        long one = 0;
        long two = 0;
        for (int i = 0; i < values.length; i++) {
            product += values[i] * other.values[i];
            one += values[i] * values[i];
            two += other.values[i] * other.values[i];
        }
        return one == 0 || two == 0 ? 0 : product / Math.sqrt((double) one * two);
    }
}
