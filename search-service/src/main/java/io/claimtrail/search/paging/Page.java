package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param hits as Elasticsearch gives them
 * @param total how many there are in all, exactly or at least
 * @param next the cursor to the next page; empty on the last
 */
public record Page(List<JsonNode> hits, Total total, JsonNode aggregations, Optional<String> next) {

    public Page {
        hits = List.copyOf(hits);
    }

    /** A count; {@code relation} is {@code eq}, or {@code gte} where there are more than were counted. */
    public record Total(long value, String relation) {}
}
