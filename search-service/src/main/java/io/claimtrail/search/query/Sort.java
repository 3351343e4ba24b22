package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** The order of a list; equal ones follow by id, so that paging is exact. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** Adds what Elasticsearch sorts by; {@code dateField} is the date of publication. */
    public void addTo(ArrayNode sort, String dateField) {
        if (this == RELEVANCE) {
            sort.add("_score");
        }
        sort.addObject().put(dateField, this == OLDEST ? "asc" : "desc");
        sort.addObject().put("id", "asc");
    }
}
