package io.claimtrail.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the search in articles. */
public final class ArticleSearch {

    /** Highlighted fragments of the text per article. */
    private static final int FRAGMENTS = 2;

    private ArticleSearch() {}

    /**
     * The request for articles, without their text.
     *
     * @param words to find in title or body; null for any
     * @param until instant before which the article was published; null for any
     */
    public static ObjectNode request(
            @Nullable String words,
            List<String> publishers,
            @Nullable Instant from,
            @Nullable Instant until,
            Sort sort) {
        Clauses clauses = new Clauses();
        clauses.words(words, "title^2", "body");
        clauses.oneOf("publisher.folded", publishers);
        clauses.between("publishedAt", from, until);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("query", clauses.query());
        sort.addTo(request.putArray("sort"), "publishedAt");
        request.putObject("_source").putArray("excludes").add("body");
        if (words != null) {
            ClaimSearch.addHighlight(request, "title", 0);
            ClaimSearch.addHighlight(request, "body", FRAGMENTS);
        }
        return request;
    }
}
