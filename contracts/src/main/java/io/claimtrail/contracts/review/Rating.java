package io.claimtrail.contracts.review;

import org.jspecify.annotations.Nullable;

/**
 * The verdict, each part as far as the publisher gives it. Scales differ from publisher to publisher.
 *
 * @param name in words
 * @param value on the scale from {@code worst} to {@code best}
 */
public record Rating(
        @Nullable String name,
        @Nullable Double value,
        @Nullable Double best,
        @Nullable Double worst) {

    /** A rating of which nothing is given. */
    public static final Rating NONE = new Rating(null, null, null, null);
}
