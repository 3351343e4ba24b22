package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

/**
 * A range of the body, given by position and by its words, as the W3C TextPositionSelector and TextQuoteSelector do.
 *
 * @param start first code point
 * @param end code point after the last
 * @param exact the words
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
public record TextSpan(int start, int end, String exact, String prefix, String suffix) {

    public TextSpan {
        requireNonNull(exact, "exact");
        requireNonNull(prefix, "prefix");
        requireNonNull(suffix, "suffix");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
