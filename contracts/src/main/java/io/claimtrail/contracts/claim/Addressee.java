package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Who the statement is made to, or who passes it on, in the words of the article. */
public record Addressee(String name, String text, List<Span> spans) {

    public Addressee {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
