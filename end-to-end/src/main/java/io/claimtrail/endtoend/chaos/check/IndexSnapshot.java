package io.claimtrail.endtoend.chaos.check;

import java.util.List;

/** All articles and claims of one publisher, as search returned them. */
public record IndexSnapshot(List<FoundArticle> articles, List<FoundClaim> claims) {

    public IndexSnapshot {
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
    }

    /** An article as search returned it. */
    public record FoundArticle(String id, String version, String title) {}

    /** A claim as search returned it, with the article that it names. */
    public record FoundClaim(String id, String content, FoundArticle article) {}
}
