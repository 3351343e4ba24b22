package io.claimtrail.bench.corpus;

import java.util.List;
import java.util.random.RandomGenerator;

/** Generates invented names of people and places. */
final class NameGenerator {

    /** Number of different places. */
    private static final int PLACES = 2000;

    private static final List<String> BEGINNINGS = List.of(
            "Bar", "Cor", "Dal", "Fen", "Gar", "Hol", "Kar", "Lin", "Mar", "Nor", "Ost", "Per", "Ros", "Sal", "Tor");
    private static final List<String> MIDDLES =
            List.of("a", "be", "di", "ga", "ke", "li", "mo", "ne", "ri", "ta", "vi", "zo");
    private static final List<String> ENDS = List.of(
            "berg", "dal", "field", "ham", "holm", "lund", "man", "mere", "rath", "sen", "son", "ström", "vik", "wick");

    private NameGenerator() {}

    /** The name for {@code number}; different numbers give different names. */
    static String proper(int number) {
        int rest = number;
        String begin = BEGINNINGS.get(rest % BEGINNINGS.size());
        rest /= BEGINNINGS.size();
        String end = ENDS.get(rest % ENDS.size());
        rest /= ENDS.size();
        StringBuilder middle = new StringBuilder();
        for (; rest > 0; rest /= MIDDLES.size()) {
            middle.append(MIDDLES.get(rest % MIDDLES.size()));
        }
        return begin + middle + end;
    }

    static String place(RandomGenerator random) {
        return proper(7 * SkewedDistribution.pick(random, PLACES));
    }
}
