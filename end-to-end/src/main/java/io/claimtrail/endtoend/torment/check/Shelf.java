package io.claimtrail.endtoend.torment.check;

import java.util.List;

/** All that search says of one publisher. */
public record Shelf(List<FoundArticle> articles, List<FoundClaim> claims) {

    public Shelf {
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
    }

    /** An article as search tells it. */
    public record FoundArticle(String id, String version, String title) {}

    /** A claim as search tells it, with what it says of its article. */
    public record FoundClaim(String id, String content, FoundArticle article) {}
}
