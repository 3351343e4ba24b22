package io.claimtrail.bench.corpus;

import java.util.random.RandomGenerator;

/** Picks as the world does: a few again and again, most hardly ever. */
final class Skew {

    private Skew() {}

    /** From 0, the most frequent, up to {@code size}; the frequency falls with rank to the power of two thirds. */
    static int pick(RandomGenerator random, int size) {
        double share = random.nextDouble();
        return (int) (size * share * share * share);
    }
}
