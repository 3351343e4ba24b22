package io.claimtrail.bench.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name unique within its benchmark, the same in every run
 * @param value the value for Claimtrail
 * @param plain the value for the plain tool in the same run; null if there is no comparison
 * @param goal null if there is none
 */
public record Figure(
        String name,
        double value,
        Unit unit,
        @Nullable Double plain,
        @Nullable Goal goal) {

    /** A figure without comparison and goal. */
    public static Figure of(String name, double value, Unit unit) {
        return new Figure(name, value, unit, null, null);
    }

    /** This figure compared with the value for the plain tool. */
    public Figure against(double plainValue) {
        return new Figure(name, value, unit, plainValue, goal);
    }

    public Figure atLeast(double bound) {
        return new Figure(name, value, unit, plain, new Goal.AtLeast(bound));
    }

    public Figure atMost(double bound) {
        return new Figure(name, value, unit, plain, new Goal.AtMost(bound));
    }

    /** The value divided by that of the plain tool; empty without comparison. */
    public OptionalDouble ratio() {
        return plain == null ? OptionalDouble.empty() : OptionalDouble.of(value / plain);
    }

    /** Whether the goal is met; empty without goal. */
    public Optional<Boolean> isMet() {
        return goal == null ? Optional.empty() : Optional.of(goal.isMetBy(ratio().orElse(value)));
    }
}
