package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as Elasticsearch returned it.
 *
 * @param next the place where the next page starts; null on the last page
 */
record FetchedPage(
        List<JsonNode> hits,
        Page.Total total,
        JsonNode aggregations,
        @Nullable Cursor next) {

    FetchedPage {
        hits = List.copyOf(hits);
    }
}
