package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.Sort;
import java.util.List;
import java.util.function.Supplier;

/**
 * A search in an index, in Elasticsearch's words.
 *
 * @param date field with the date of publication
 * @param first makes the request for a first page
 * @param any every request that {@code first} may have made when a cursor was handed out
 */
record Search(Index index, String date, Supplier<ObjectNode> first, List<ObjectNode> any) {

    /** The same for the items alone, newest first; what has no date has no place in that. */
    Search newestFirst() {
        return new Search(
                index,
                date,
                () -> newestFirst(first.get()),
                any.stream().map(this::newestFirst).toList());
    }

    private ObjectNode newestFirst(ObjectNode request) {
        ObjectNode newest = request.deepCopy();
        newest.remove(List.of("aggs", "highlight"));
        Sort.NEWEST.addTo(newest.putArray("sort"), date);
        ObjectNode dated = newest.objectNode();
        dated.putObject("bool").putArray("must").add(request.path("query"));
        dated.withArray("/bool/filter").addObject().putObject("exists").put("field", date);
        newest.set("query", dated);
        return newest;
    }
}
