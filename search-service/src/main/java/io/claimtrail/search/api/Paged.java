package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.paging.InvalidCursorException;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fetches what a request's parameters ask for, and refuses what leads nowhere. */
final class Paged {

    private Paged() {}

    /** The page of {@code search} that the parameters ask for. */
    static Page fetch(Pages pages, Search search, Parameters parameters) {
        return fetch(pages, search, parameters.limit(), parameters.cursor(), "cursor");
    }

    /** The same where the list's parameters have other names; {@code name} is that of the cursor. */
    static Page fetch(Pages pages, Search search, int limit, Optional<String> cursor, String name) {
        try {
            return cursor.isPresent() ? pages.next(search.any(), limit, cursor.get()) : first(pages, search, limit);
        } catch (InvalidCursorException e) {
            throw Problems.invalidParameter(name, String.valueOf(e.getMessage()));
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    private static Page first(Pages pages, Search search, int limit) {
        Page page = pages.first(search.index(), search.request(), limit);
        return page.hits().isEmpty()
                ? search.otherwise()
                        .map(other -> pages.first(search.index(), other, limit))
                        .orElse(page)
                : page;
    }

    /** All there is, in batches, or as much as {@code limit} asks for. */
    static Stream<List<JsonNode>> walk(Pages pages, Search search, Parameters parameters) {
        int most = parameters.exportLimit();
        try {
            ObjectNode all =
                    search.otherwise().orElse(search.request()).deepCopy().put("track_total_hits", false);
            all.remove("aggs");
            return pages.walk(search.index(), all, most);
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    private static HttpProblem unsearchable() {
        return Problems.invalidParameter("q", "can't be searched for: use fewer or simpler words");
    }
}
