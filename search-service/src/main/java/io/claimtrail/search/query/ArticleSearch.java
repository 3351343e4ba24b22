package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words a search in articles for Elasticsearch. */
public final class ArticleSearch {

    private static final int FRAGMENTS = 2;

    private ArticleSearch() {}

    /**
     * The request for articles, without their text.
     *
     * @param words in title or body
     * @param until moment of publication before which
     */
    public static ObjectNode request(
            Optional<String> words,
            List<String> publishers,
            Optional<Instant> from,
            Optional<Instant> until,
            Sort sort) {
        Clauses clauses = new Clauses();
        clauses.words(words, "title^2", "body");
        clauses.oneOf("publisher.folded", publishers);
        clauses.between("publishedAt", from, until);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        sort.addTo(request.putArray("sort"), "publishedAt");
        request.putObject("_source").putArray("excludes").add("body");
        if (words.isPresent()) {
            ClaimSearch.addMarks(request, "title", 0);
            ClaimSearch.addMarks(request, "body", FRAGMENTS);
        }
        return request;
    }
}
