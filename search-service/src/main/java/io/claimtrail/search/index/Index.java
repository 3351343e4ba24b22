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
    LEDGER;

    String baseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
