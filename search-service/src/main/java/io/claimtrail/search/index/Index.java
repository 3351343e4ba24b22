package io.claimtrail.search.index;

import java.util.Locale;

/** The indices of a generation; {@code elasticsearch/NAME.json} holds settings and mappings of each. */
public enum Index {
    ARTICLES,
    CLAIMS,
    REVIEWS,
    /** Those whom people have entered, with the keys of their names; others are known by their claims alone. */
    SPEAKERS,
    /** Per article the ids of its claims, and whether it was withdrawn; never searched. */
    LEDGER;

    String baseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
