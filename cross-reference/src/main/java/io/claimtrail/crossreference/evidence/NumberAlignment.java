package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.lexicon.WordVectors;
import io.claimtrail.crossreference.parsing.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers of two claims in pairs that measure the same, judged by their units and the words around them.
 *
 * @param pairs the pairs, the likeliest first
 * @param unpaired number of numbers without a partner
 */
record NumberAlignment(List<Pair> pairs, int unpaired) {

    /** Part of the likeness that a common unit, or a common counted word, gives. */
    private static final double COMPARABLE = 0.5;

    /**
     * Two numbers.
     *
     * @param likeness how likely both measure the same, about 0 to 1.5
     */
    record Pair(Quantity one, Quantity other, double likeness) {

        boolean agrees() {
            return one.agreesWith(other);
        }

        boolean equal() {
            return agrees() && one.equalsNearly(other) && one.bound() == other.bound();
        }
    }

    static NumberAlignment of(List<Quantity> ones, List<Quantity> others) {
        List<Pair> all = new ArrayList<>();
        for (Quantity one : ones) {
            for (Quantity other : others) {
                boolean comparable = one.isComparableTo(other);
                if (comparable || one.unit().equals(other.unit())) {
                    double same = one.agreesWith(other) ? 0.1 : 0;
                    all.add(new Pair(one, other, likeness(one, other) + (comparable ? COMPARABLE : 0) + same));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparing(pair -> pair.one().phrase())
                .thenComparing(pair -> pair.other().phrase()));
        Set<Quantity> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : all) {
            if (!taken.contains(pair.one()) && !taken.contains(pair.other())) {
                taken.add(pair.one());
                taken.add(pair.other());
                pairs.add(pair);
            }
        }
        return new NumberAlignment(pairs, ones.size() + others.size() - 2 * pairs.size());
    }

    private static double likeness(Quantity one, Quantity other) {
        float[] a = sum(one.near());
        float[] b = sum(other.near());
        return Vectors.cosine(a, b);
    }

    private static float[] sum(List<Integer> rows) {
        float[] sum = new float[WordVectors.DIMENSIONS];
        rows.forEach(row -> WordVectors.addTo(sum, row, 1));
        return sum;
    }
}
