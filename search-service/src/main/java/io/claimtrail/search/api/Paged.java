package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.http.problem.Problems;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.InvalidCursorException;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Fetches what a request's parameters ask for, and refuses what leads nowhere. */
final class Paged {

    private Paged() {}

    /**
     * The page.
     *
     * @param first makes the request for a first page
     * @param any every request that {@code first} may have made when the cursor was handed out
     */
    static Page fetch(
            Pages pages, Index index, Supplier<ObjectNode> first, List<ObjectNode> any, Parameters parameters) {
        int limit = parameters.limit();
        Optional<String> cursor = parameters.cursor();
        try {
            return cursor.isPresent() ? pages.next(any, limit, cursor.get()) : pages.first(index, first.get(), limit);
        } catch (InvalidCursorException e) {
            throw Problems.invalidParameter("cursor", String.valueOf(e.getMessage()));
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    /** All there is, in batches, or as much as {@code limit} asks for; {@code request} is for a first page. */
    static Stream<List<JsonNode>> walk(Pages pages, Index index, Supplier<ObjectNode> request, Parameters parameters) {
        int most = parameters.exportLimit();
        try {
            ObjectNode all = request.get().deepCopy().put("track_total_hits", false);
            all.remove("aggs");
            return pages.walk(index, all, most);
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    private static HttpProblem unsearchable() {
        return Problems.invalidParameter("q", "can't be searched for: use fewer or simpler words");
    }
}
