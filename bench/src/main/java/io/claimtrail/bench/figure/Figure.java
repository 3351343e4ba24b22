package io.claimtrail.bench.figure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measured figure.
 *
 * @param name within its benchmark; stays the same from run to run
 * @param value of Claimtrail
 * @param plain the same of what it is measured against, in the same run
 */
public record Figure(String name, double value, Unit unit, OptionalDouble plain, Optional<Goal> goal) {

    /** A figure that stands by itself. */
    public static Figure of(String name, double value, Unit unit) {
        return new Figure(name, value, unit, OptionalDouble.empty(), Optional.empty());
    }

    /** The same beside what the plain tool does. */
    public Figure against(double plainValue) {
        return new Figure(name, value, unit, OptionalDouble.of(plainValue), goal);
    }

    public Figure atLeast(double bound) {
        return new Figure(name, value, unit, plain, Optional.of(new Goal.AtLeast(bound)));
    }

    public Figure atMost(double bound) {
        return new Figure(name, value, unit, plain, Optional.of(new Goal.AtMost(bound)));
    }

    /** How many times the plain tool's. */
    public OptionalDouble ratio() {
        return plain.isPresent() ? OptionalDouble.of(value / plain.getAsDouble()) : OptionalDouble.empty();
    }

    /** Empty where there is no goal. */
    public Optional<Boolean> isMet() {
        return goal.map(wanted -> wanted.isMetBy(ratio().orElse(value)));
    }
}
