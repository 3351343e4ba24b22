package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A search in an index, in Elasticsearch's words.
 *
 * @param date field with the date of publication
 * @param fallback what is asked for where {@code request} finds nothing
 */
record Search(Index index, String date, ObjectNode request, Optional<Fallback> fallback) {

    /** Another request, where it {@code applies}: only asked where there is need. */
    record Fallback(ObjectNode request, BooleanSupplier applies) {}

    Search(Index index, String date, ObjectNode request) {
        this(index, date, request, Optional.empty());
    }

    /** Every request that a cursor may have been handed out for. */
    List<ObjectNode> any() {
        return Stream.concat(Stream.of(request), fallback.stream().map(Fallback::request))
                .toList();
    }

    /** The fallback's request, where that applies. */
    Optional<ObjectNode> otherwise() {
        return fallback.filter(other -> other.applies().getAsBoolean()).map(Fallback::request);
    }

    /** The same for the items alone, newest first; what has no date has no place in that. */
    Search newestFirst() {
        return new Search(
                index,
                date,
                newestFirst(request),
                fallback.map(other -> new Fallback(newestFirst(other.request()), other.applies())));
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
