package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of the body that can be found again by position or by its words.
 *
 * @param start first code point
 * @param end code point after the last
 * @param exact the words themselves
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
public record Span(int start, int end, String exact, String prefix, String suffix) {

    public Span {
        requireNonNull(exact, "exact");
        requireNonNull(prefix, "prefix");
        requireNonNull(suffix, "suffix");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
