package io.claimtrail.search.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.paging.InvalidCursorException;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.PagedSearch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the page, or the batches, that a request's parameters select; a 400 problem if the cursor or the search is
 * invalid.
 */
@ApplicationScoped
public class PageFetcher {

    private final PagedSearch pages;

    PageFetcher(PagedSearch pages) {
        this.pages = pages;
    }

    /** The page of {@code search} that the parameters {@code limit} and {@code cursor} select. */
    public Page page(SearchWithFallback search, QueryValues values) {
        return page(search, values.limit(), values.cursor(), "cursor");
    }

    /**
     * One page of {@code search}.
     *
     * @param cursor null for the first page
     * @param cursorName the name of the parameter with the cursor
     */
    public Page page(SearchWithFallback search, int limit, @Nullable String cursor, String cursorName) {
        try {
            return cursor == null ? first(search, limit) : pages.next(search.allRequests(), limit, cursor);
        } catch (InvalidCursorException e) {
            throw Problems.invalidParameter(cursorName, String.valueOf(e.getMessage()));
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    private Page first(SearchWithFallback search, int limit) {
        Page page = pages.first(search.index(), search.request(), limit);
        return page.hits().isEmpty()
                ? search.fallbackIfNeeded()
                        .map(fallback -> pages.first(search.index(), fallback, limit))
                        .orElse(page)
                : page;
    }

    /** All hits of {@code search} in batches, or as many as the parameter {@code limit} says. */
    public Stream<List<JsonNode>> batches(SearchWithFallback search, QueryValues values) {
        int limit = values.exportLimit();
        try {
            ObjectNode request = search.fallbackIfNeeded()
                    .orElse(search.request())
                    .deepCopy()
                    .put("track_total_hits", false);
            request.remove("aggs");
            return pages.batches(search.index(), request, limit);
        } catch (ElasticsearchRefusedException e) {
            throw unsearchable();
        }
    }

    private static HttpProblem unsearchable() {
        return Problems.invalidParameter("q", "can't be searched for: use fewer or simpler words");
    }
}
