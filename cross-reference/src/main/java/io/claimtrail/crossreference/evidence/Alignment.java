package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.lexicon.WordVectors;
import io.claimtrail.crossreference.parsing.ParsedClaim.ContentWord;
import java.util.ArrayList;
import java.util.List;

/** The content words of one claim, each with how near in meaning the nearest word of another claim is, -1 to 1. */
final class Alignment {

    /** Nearness from which on two words count as the same in meaning. */
    static final double MIN_NEARNESS = 0.62;

    /** Nearness of two names or unknown words that differ in few letters. */
    private static final double SPELLING = 0.9;

    /** Letters that two unknown words must share from the beginning to be two spellings or forms of one. */
    private static final int MIN_PREFIX = 5;

    private final List<ContentWord> words;
    private final double[] nearness;

    private Alignment(List<ContentWord> words, double[] nearness) {
        this.words = words;
        this.nearness = nearness;
    }

    static Alignment of(List<ContentWord> words, List<ContentWord> others) {
        double[] nearness = new double[words.size()];
        for (int i = 0; i < words.size(); i++) {
            double best = others.isEmpty() ? 0 : -1;
            for (ContentWord other : others) {
                best = Math.max(best, nearness(words.get(i), other));
            }
            nearness[i] = best;
        }
        return new Alignment(words, nearness);
    }

    static double nearness(ContentWord one, ContentWord other) {
        if (one.stem().equals(other.stem())) {
            return 1;
        }
        if (one.row() >= 0 && other.row() >= 0) {
            return WordVectors.cosine(one.row(), other.row());
        }
        return sharedPrefix(one.word(), other.word()) >= MIN_PREFIX ? SPELLING : 0;
    }

    private static int sharedPrefix(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Mean nearness, weighted by how much each word says. */
    double coverage() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < nearness.length; i++) {
            double weight = weight(words.get(i));
            sum += weight * Math.max(0, nearness[i]);
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double weight(ContentWord word) {
        double weight = WordVectors.weight(word.row());
        return weight * weight * weight;
    }

    /** The words without a near one. */
    List<ContentWord> rest() {
        List<ContentWord> rest = new ArrayList<>();
        for (int i = 0; i < nearness.length; i++) {
            if (nearness[i] < MIN_NEARNESS) {
                rest.add(words.get(i));
            }
        }
        return rest;
    }

    /** Mean place of the words without a near one, from 0 for the first word to 1 for the last; 0.5 without any. */
    double placeOfRest() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < nearness.length; i++) {
            if (nearness[i] < MIN_NEARNESS) {
                sum += (i + 0.5) / nearness.length;
                count++;
            }
        }
        return count == 0 ? 0.5 : sum / count;
    }

    /** Nearness of the first word, often the subject; 0.5 without words. */
    double first() {
        return nearness.length == 0 ? 0.5 : nearness[0];
    }

    double last() {
        return nearness.length == 0 ? 0.5 : nearness[nearness.length - 1];
    }
}
