package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.SearchHits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request for one page of a list, and what Elasticsearch's answer to it means. One item more than a page has is
 * requested: it tells whether there is a next page.
 *
 * @param list the request for the whole list
 * @param limit items per page
 * @param place where the page starts
 */
record PageRequest(ObjectNode list, int limit, Cursor place) {

    /**
     * Maximum number of groups to page over: {@code search_after} does not work with {@code collapse}, and {@code from}
     * and {@code size} together may not exceed this number by default.
     */
    private static final int MAX_GROUPS = 10_000;

    /** The body of the search; Elasticsearch keeps the point in time for {@code keepAlive} more. */
    ObjectNode body(String keepAlive) {
        ObjectNode body = list.deepCopy();
        body.put("size", limit + 1);
        body.putObject("pit").put("id", place.pointInTime()).put("keep_alive", keepAlive);
        if (isGrouped()) {
            body.put("from", groupsBefore());
        } else if (!place.after().isEmpty()) {
            body.set("search_after", place.after());
            body.remove("from");
        }
        return body;
    }

    /** The page that {@code answer} contains. */
    FetchedPage page(SearchHits answer) {
        List<JsonNode> hits = answer.hits();
        boolean hasMore = hits.size() > limit;
        List<JsonNode> shown = hasMore ? hits.subList(0, limit) : hits;
        return new FetchedPage(
                shown,
                new Page.Total(answer.total(), answer.totalRelation()),
                answer.aggregations(),
                hasMore ? next(answer, shown) : null);
    }

    private @Nullable Cursor next(SearchHits answer, List<JsonNode> shown) {
        ArrayNode after = isGrouped()
                ? JsonNodeFactory.instance.arrayNode().add(groupsBefore() + shown.size())
                : (ArrayNode) shown.getLast().get("sort");
        if (isGrouped() && after.path(0).asInt() + limit >= MAX_GROUPS) {
            return null;
        }
        String pointInTime = answer.answer().path("pit_id").asText(place.pointInTime());
        return place.movedTo(after, pointInTime);
    }

    private boolean isGrouped() {
        return list.has("collapse");
    }

    private int groupsBefore() {
        return place.after().path(0).asInt();
    }
}
