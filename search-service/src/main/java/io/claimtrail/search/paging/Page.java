package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param hits the hits as Elasticsearch returns them
 * @param total number of items in the whole list
 * @param next cursor to the next page; null on the last page
 */
public record Page(
        List<JsonNode> hits,
        Total total,
        JsonNode aggregations,
        @Nullable String next) {

    public Page {
        hits = List.copyOf(hits);
    }

    /** A count; {@code relation} is {@code eq}, or {@code gte} where there are more than were counted. */
    public record Total(long value, String relation) {}
}
