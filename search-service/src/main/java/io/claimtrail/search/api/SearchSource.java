package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Items found in an index.
 *
 * @param items shapes a batch of hits
 * @param list shapes a page as JSON shows it
 */
record SearchSource(
        Pages pages,
        Search search,
        Parameters parameters,
        Function<List<JsonNode>, List<?>> items,
        Function<Page, ?> list)
        implements Source {

    @Override
    public Object page() {
        return list.apply(page(search));
    }

    @Override
    public Newest newest() {
        Page page = page(search.newestFirst());
        return new Newest(items.apply(page.hits()), page.next());
    }

    @Override
    public Stream<List<?>> batches() {
        return Paged.walk(pages, search, parameters).map(items);
    }

    private Page page(Search asked) {
        return Paged.fetch(pages, asked, parameters);
    }
}
