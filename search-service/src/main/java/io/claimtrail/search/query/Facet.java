package io.claimtrail.search.query;

import java.util.Locale;

/** What claims can be counted by. */
public enum Facet {
    SPEAKERS,
    PUBLISHERS,
    MONTHS,
    TYPES,
    STANCES,
    REVIEWED;

    /** The name in a query and in an answer. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
