package io.claimtrail.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pairs of a marked and a predicted part, each in one pair at most: greedy by falling Dice, ties by position. */
final class Alignment {

    private final List<Pair> pairs = new ArrayList<>();

    /** Indexes into the two lists, and how much the two share. */
    record Pair(int marked, int predicted, double dice) {}

    Alignment(List<Part> marked, List<Part> predicted) {
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
