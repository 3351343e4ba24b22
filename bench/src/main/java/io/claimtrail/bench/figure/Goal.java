package io.claimtrail.bench.figure;

/** Bound for a figure. It applies to the ratio of the figure if there is one, otherwise to its value. */
public sealed interface Goal {

    /** Lower bound. */
    record AtLeast(double bound) implements Goal {}

    /** Upper bound. */
    record AtMost(double bound) implements Goal {}

    default boolean isMetBy(double judged) {
        return switch (this) {
            case AtLeast(double bound) -> judged >= bound;
            case AtMost(double bound) -> judged <= bound;
        };
    }
}
