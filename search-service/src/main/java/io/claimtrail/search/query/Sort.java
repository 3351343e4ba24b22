package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;

/** The order of a list. Items of equal rank are ordered by id, so that paging is exact. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** The value of the query parameter {@code sort} that names it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Adds the sort clauses; {@code dateField} is the path of the date of publication. */
    public void addTo(ArrayNode sort, String dateField) {
        if (this == RELEVANCE) {
            sort.add("_score");
        }
        sort.addObject().put(dateField, this == OLDEST ? "asc" : "desc");
        sort.addObject().put("id", "asc");
    }
}
