package io.claimtrail.search.page.view;

import static java.util.Objects.requireNonNull;

/**
 * A part of a text and what it is there.
 *
 * @param kind its class in the style sheet: {@code said}, {@code cue}, {@code source}, {@code gap} or {@code plain}
 * @param found whether it is a word of the search
 */
public record Piece(String text, String kind, boolean found) {

    public static final String SAID = "said";
    public static final String CUE = "cue";
    public static final String SOURCE = "source";
    public static final String PLAIN = "plain";
    /** Stands for words that are left out. */
    public static final String GAP = "gap";

    public Piece {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
    }

    public boolean marked() {
        return !kind.equals(PLAIN);
    }
}
