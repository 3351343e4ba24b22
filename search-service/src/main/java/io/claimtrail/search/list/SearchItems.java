package io.claimtrail.search.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.paging.Page;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Items that a search in an index finds.
 *
 * @param values the query parameters of the request
 * @param toItems makes items of the hits of one batch; batches come in their order
 * @param toPage makes the JSON answer of a page
 */
public record SearchItems(
        PageFetcher fetcher,
        SearchWithFallback search,
        QueryValues values,
        Function<List<JsonNode>, List<?>> toItems,
        Function<Page, ?> toPage)
        implements ListItems {

    @Override
    public Object page() {
        return toPage.apply(fetcher.page(search, values));
    }

    @Override
    public Newest newest() {
        Page page = fetcher.page(search.newestFirst(), values);
        return new Newest(toItems.apply(page.hits()), page.next());
    }

    @Override
    public Stream<List<?>> batches() {
        return fetcher.batches(search, values).map(toItems);
    }
}
