package io.claimtrail.contracts.review;

import org.jspecify.annotations.Nullable;

/**
 * The verdict of a fact-check; each part may be missing. Scales differ between publishers.
 *
 * @param name in words
 * @param value on the scale from {@code worst} to {@code best}
 */
public record Rating(
        @Nullable String name,
        @Nullable Double value,
        @Nullable Double best,
        @Nullable Double worst) {

    /** A rating without any part. */
    public static final Rating NONE = new Rating(null, null, null, null);
}
