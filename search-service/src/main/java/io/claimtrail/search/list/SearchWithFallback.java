package io.claimtrail.search.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A search in an index, and another one for the case that it finds nothing.
 *
 * @param dateField path of the field with the date of publication
 * @param request the body of the search
 * @param fallback null if there is none
 */
public record SearchWithFallback(
        Index index,
        String dateField,
        ObjectNode request,
        @Nullable Fallback fallback) {

    /**
     * The request to send where the first one finds nothing.
     *
     * @param isNeeded whether it may be sent; evaluated only then, since that takes a search
     */
    public record Fallback(ObjectNode request, BooleanSupplier isNeeded) {}

    public SearchWithFallback(Index index, String dateField, ObjectNode request) {
        this(index, dateField, request, null);
    }

    /** Each request that the first page may have been searched with. */
    List<ObjectNode> allRequests() {
        return fallback == null ? List.of(request) : List.of(request, fallback.request());
    }

    /** The request of the fallback, if there is one and it is needed. */
    Optional<ObjectNode> fallbackIfNeeded() {
        return fallback != null && fallback.isNeeded().getAsBoolean()
                ? Optional.of(fallback.request())
                : Optional.empty();
    }

    /**
     * The search for the items alone, newest first. Items without a date are left out, as they have no place in that
     * order.
     */
    SearchWithFallback newestFirst() {
        return new SearchWithFallback(
                index,
                dateField,
                newestFirst(request),
                fallback == null ? null : new Fallback(newestFirst(fallback.request()), fallback.isNeeded()));
    }

    private ObjectNode newestFirst(ObjectNode request) {
        ObjectNode newest = request.deepCopy();
        newest.remove(List.of("aggs", "highlight"));
        Sort.NEWEST.addTo(newest.putArray("sort"), dateField);
        ObjectNode dated = newest.objectNode();
        dated.putObject("bool").putArray("must").add(request.path("query"));
        dated.withArray("/bool/filter").addObject().putObject("exists").put("field", dateField);
        newest.set("query", dated);
        return newest;
    }
}
