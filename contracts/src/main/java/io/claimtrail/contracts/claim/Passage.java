package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Words of the article and their positions; several spans where other words are in between, none where the article leaves the
 * words out.
 */
public record Passage(String text, List<Span> spans) {

    public Passage {
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
