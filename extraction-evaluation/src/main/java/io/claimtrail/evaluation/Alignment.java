package io.claimtrail.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pairs marked with predicted parts, each in one pair at most: greedily by falling Dice coefficient, ties by position.
 */
final class Alignment {

    private static final double HALF = 0.5;

    private final List<Pair> pairs = new ArrayList<>();

    /**
     * A pair of parts, by their index in the two lists.
     *
     * @param dice Dice coefficient of their tokens
     */
    record Pair(int marked, int predicted, double dice) {

        /** Whether the Dice coefficient is at least one half, which counts as found. */
        boolean isHalf() {
            return dice >= HALF;
        }
    }

    Alignment(List<ComparedPart> marked, List<ComparedPart> predicted) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                if (marked.get(i).tokens().intersects(predicted.get(j).tokens())) {
                    candidates.add(new Pair(i, j, marked.get(i).dice(predicted.get(j))));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::dice)
                .reversed()
                .thenComparingInt(Pair::marked)
                .thenComparingInt(Pair::predicted));
        BitSet usedMarked = new BitSet();
        BitSet usedPredicted = new BitSet();
        for (Pair pair : candidates) {
            if (!usedMarked.get(pair.marked()) && !usedPredicted.get(pair.predicted())) {
                usedMarked.set(pair.marked());
                usedPredicted.set(pair.predicted());
                pairs.add(pair);
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    Optional<Pair> ofMarked(int index) {
        return pairs.stream().filter(pair -> pair.marked() == index).findFirst();
    }

    Optional<Pair> ofPredicted(int index) {
        return pairs.stream().filter(pair -> pair.predicted() == index).findFirst();
    }
}
