package io.claimtrail.bench.corpus;

import java.util.random.RandomGenerator;

/** A skewed distribution, like that of words and names in news: a few items are frequent, most are rare. */
final class SkewedDistribution {

    private SkewedDistribution() {}

    /** Picks a rank from 0, the most frequent, to {@code size} exclusive. The frequency falls with rank to the power of 2/3. */
    static int pick(RandomGenerator random, int size) {
        double share = random.nextDouble();
        return (int) (size * share * share * share);
    }
}
