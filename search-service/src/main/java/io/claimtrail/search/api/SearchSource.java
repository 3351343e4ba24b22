package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Items found in an index.
 *
 * @param first makes the request for a first page
 * @param any every request that {@code first} may have made when the cursor was handed out
 * @param items shapes a batch of hits
 * @param list shapes a page as JSON shows it
 */
record SearchSource(
        Pages pages,
        Index index,
        Supplier<ObjectNode> first,
        List<ObjectNode> any,
        Parameters parameters,
        Function<List<JsonNode>, List<?>> items,
        Function<Page, ?> list)
        implements Source {

    @Override
    public Object page() {
        return list.apply(Paged.fetch(pages, index, first, any, parameters));
    }

    @Override
    public Stream<List<?>> batches() {
        return Paged.walk(pages, index, first, parameters).map(items);
    }
}
