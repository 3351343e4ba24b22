package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A range of an article's text, as the W3C Web Annotation TextPositionSelector ({@code start}, {@code end}) and
 * TextQuoteSelector ({@code exact}, {@code prefix}, {@code suffix}) together.
 *
 * @param start first code point
 * @param end code point after the last
 * @param in {@code title} where the positions count in the title; absent for the body
 */
public record Span(
        int start,
        int end,
        String exact,
        String prefix,
        String suffix,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String in) {

    public Span {
        requireNonNull(exact, "exact");
        requireNonNull(prefix, "prefix");
        requireNonNull(suffix, "suffix");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
