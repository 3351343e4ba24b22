package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words a search in reviews for Elasticsearch. */
public final class ReviewSearch {

    private ReviewSearch() {}

    /**
     * The request for reviews.
     *
     * @param words of the claim, who made it, the title, and who reviewed it
     * @param until moment of publication before which
     */
    public static ObjectNode request(
            Optional<String> words,
            List<String> publishers,
            Optional<Instant> from,
            Optional<Instant> until,
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
