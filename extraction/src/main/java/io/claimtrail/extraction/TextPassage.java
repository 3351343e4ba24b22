package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Words of the body with their positions.
 *
 * @param text the words of the spans, joined with one space
 * @param spans in the order of the text; none where the body leaves the part out
 */
public record TextPassage(String text, List<TextSpan> spans) {

    public TextPassage {
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
