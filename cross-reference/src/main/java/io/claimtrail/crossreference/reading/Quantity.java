package io.claimtrail.crossreference.reading;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * How much of what.
 *
 * @param low the number, or the lower one of a range
 * @param high the same or the upper one
 * @param unit "%", a currency, "days" for all times, or empty for what is counted
 * @param things stems of the words that follow: what is counted
 * @param phrase as the claim words it
 */
public record Quantity(double low, double high, Bound bound, String unit, Set<String> things, String phrase) {

    private static final double NEAR = 0.1;
    private static final double ROUNDED = 0.03;
    private static final double FAR = 1.5;
    private static final double LARGE = 10_000;
    private static final Set<String> CURRENCIES = Reading.WORDS.of("currency");

    /** How the number is meant. */
    public enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    public Quantity {
        requireNonNull(bound, "bound");
        requireNonNull(unit, "unit");
        requireNonNull(phrase, "phrase");
        things = Set.copyOf(things);
    }

    /** Whether both can be said of one thing. */
    boolean isOfOneKind(Quantity other) {
        if (isBare() || other.isBare()) {
            // "1.2 million" may be of any money.
            return (isBare() || CURRENCIES.contains(unit)) && (other.isBare() || CURRENCIES.contains(other.unit));
        }
        return unit.equals(other.unit) && (!unit.isEmpty() || things.stream().anyMatch(other.things::contains));
    }

    private boolean isBare() {
        return unit.isEmpty() && things.isEmpty() && low >= LARGE;
    }

    /** Whether it is the same number, but for rounding. */
    boolean equalsNearly(Quantity other) {
        return Math.abs(low - other.low) <= ROUNDED * Math.max(low, other.low)
                && Math.abs(high - other.high) <= ROUNDED * Math.max(high, other.high);
    }

    /** Whether both can be true at once: "about 2,000" and "1,950" can. */
    boolean agreesWith(Quantity other) {
        if (bound == other.bound && bound != Bound.EXACT) {
            return Math.abs(low - other.low) <= NEAR * Math.max(low, other.low);
        }
        return from() <= other.to() && other.from() <= to();
    }

    private double from() {
        return switch (bound) {
            case EXACT -> low - rounding(low);
            case ABOUT -> low * (1 - NEAR);
            case AT_LEAST -> low;
            case AT_MOST -> high / FAR;
        };
    }

    private double to() {
        return switch (bound) {
            case EXACT -> high + rounding(high);
            case ABOUT -> high * (1 + NEAR);
            case AT_LEAST -> low * FAR;
            case AT_MOST -> high;
        };
    }

    /** Nobody counts thousands to the last one: a number with many zeros may be rounded. */
    private static double rounding(double number) {
        return number >= 10_000 && number % 1000 == 0 ? number * ROUNDED : 0;
    }
}
