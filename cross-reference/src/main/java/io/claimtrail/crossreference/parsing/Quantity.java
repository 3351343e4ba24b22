package io.claimtrail.crossreference.parsing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * A number with its unit.
 *
 * @param low the number, or the lower end of a range
 * @param high the number, or the upper end of a range
 * @param unit "%", a currency, "days" for all durations, or empty if things are counted
 * @param countedStems stems of the words after the number: the things counted
 * @param near rows in {@link WordVectors} of the content words around the number, which say what it measures
 * @param phrase the words of the claim
 */
public record Quantity(
        double low,
        double high,
        Bound bound,
        String unit,
        Set<String> countedStems,
        List<Integer> near,
        String phrase) {

    /** Relative difference that "about" allows. */
    private static final double ABOUT_TOLERANCE = 0.1;

    /** Relative difference that rounding may cause. */
    private static final double ROUNDING = 0.03;

    /** Factor by which "more than" and "less than" may differ from the real number. */
    private static final double BOUND_FACTOR = 1.5;

    /** Numbers from which on one without unit may be an amount of money. */
    private static final double MONEY_MIN = 10_000;

    private static final Set<String> CURRENCIES = ParsedClaim.WORDS.of("currency");

    /** How the number limits the quantity. */
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
        countedStems = Set.copyOf(countedStems);
        near = List.copyOf(near);
    }

    /** Whether both may measure the same thing: the same unit, the same things counted, or money. */
    public boolean isComparableTo(Quantity other) {
        if (mayBeMoney() || other.mayBeMoney()) {
            // "1.2 million" may be an amount in any currency.
            return (mayBeMoney() || CURRENCIES.contains(unit))
                    && (other.mayBeMoney() || CURRENCIES.contains(other.unit));
        }
        return unit.equals(other.unit)
                && (!unit.isEmpty() || countedStems.stream().anyMatch(other.countedStems::contains));
    }

    private boolean mayBeMoney() {
        return unit.isEmpty() && countedStems.isEmpty() && low >= MONEY_MIN;
    }

    /** Whether both are the same number except for rounding. */
    public boolean equalsNearly(Quantity other) {
        return Math.abs(low - other.low) <= ROUNDING * Math.max(low, other.low)
                && Math.abs(high - other.high) <= ROUNDING * Math.max(high, other.high);
    }

    /** Whether both can be true at the same time: "about 2,000" and "1,950" can. */
    public boolean agreesWith(Quantity other) {
        if (bound == other.bound && bound != Bound.EXACT) {
            return Math.abs(low - other.low) <= ABOUT_TOLERANCE * Math.max(low, other.low);
        }
        return from() <= other.to() && other.from() <= to();
    }

    private double from() {
        return switch (bound) {
            case EXACT -> low - rounding(low);
            case ABOUT -> low * (1 - ABOUT_TOLERANCE);
            case AT_LEAST -> low;
            case AT_MOST -> high / BOUND_FACTOR;
        };
    }

    private double to() {
        return switch (bound) {
            case EXACT -> high + rounding(high);
            case ABOUT -> high * (1 + ABOUT_TOLERANCE);
            case AT_LEAST -> low * BOUND_FACTOR;
            case AT_MOST -> high;
        };
    }

    /** Tolerance for a number that may be rounded: large multiples of a thousand. */
    private static double rounding(double number) {
        return number >= 10_000 && number % 1000 == 0 ? number * ROUNDING : 0;
    }
}
