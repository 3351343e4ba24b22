package io.claimtrail.bench.figure;

/** What a figure should be: its ratio where it has one, else its value. */
public sealed interface Goal {

    /** Better is more. */
    record AtLeast(double bound) implements Goal {}

    /** Better is less. */
    record AtMost(double bound) implements Goal {}

    default boolean isMetBy(double judged) {
        return switch (this) {
            case AtLeast(double bound) -> judged >= bound;
            case AtMost(double bound) -> judged <= bound;
        };
    }
}
