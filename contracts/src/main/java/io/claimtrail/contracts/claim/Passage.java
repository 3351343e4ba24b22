package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Words of the article, with where they stand; several spans where something stands between them. Without spans for
 * what the article leaves out.
 */
public record Passage(String text, List<Span> spans) {

    public Passage {
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
