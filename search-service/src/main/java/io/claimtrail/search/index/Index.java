package io.claimtrail.search.index;

import java.util.Locale;

/** The indices of a generation. {@code elasticsearch/NAME.json} has the settings and mappings of each. */
public enum Index {
    ARTICLES,
    CLAIMS,
    REVIEWS,
    /** Curated speakers with the keys of their names; other speakers exist only in claims. */
    SPEAKERS,
    /** The claim ids of each article, and whether it was withdrawn. Read by id, never searched. */
    LEDGER,
    /** What cross-referencing has left in each article's claims: keys of names, and ids of statements. Read by id, never searched. */
    BLOCKS;

    /** Whether readers search it. */
    boolean isSearched() {
        return this != LEDGER && this != BLOCKS;
    }

    String baseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
