package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the search in reviews. */
public final class ReviewSearch {

    private ReviewSearch() {}

    /**
     * The request for reviews.
     *
     * @param words to find in the claim, its claimant, the title and the publisher; null for any
     * @param until instant before which the review was published; null for any
     */
    public static ObjectNode request(
            @Nullable String words,
            List<String> publishers,
            @Nullable Instant from,
            @Nullable Instant until,
            Sort sort) {
        Clauses clauses = new Clauses();
        clauses.words(words, "claimReviewed^2", "title", "claimant", "publisher.words");
        clauses.oneOf("publisher.folded", publishers);
        clauses.between("datePublished", from, until);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        sort.addTo(request.putArray("sort"), "datePublished");
        request.putObject("_source").putArray("excludes").add("vectors");
        return request;
    }
}
