package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Words of the body and where they stand: {@code text} joins the spans with one space. Empty for what is left out. */
public record Passage(String text, List<Span> spans) {

    /** What the text leaves out. */
    public static final Passage ABSENT = new Passage("", List.of());

    public Passage {
        requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }

    public boolean isAbsent() {
        return spans.isEmpty();
    }
}
