package io.claimtrail.endtoend.torment.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.installation.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    public static Shelf read(Api search, String publisher) {
        String ofPublisher = "?publisher=" + URLEncoder.encode(publisher, StandardCharsets.UTF_8);
        return new Shelf(
                search.getAll("/v1/articles" + ofPublisher).stream()
                        .map(Shelf::article)
                        .toList(),
                search.getAll("/v1/claims" + ofPublisher).stream()
                        .map(claim -> new FoundClaim(
                                claim.path("id").asText(),
                                claim.path("content").path("text").asText(),
                                article(claim.path("article"))))
                        .toList());
    }

    private static FoundArticle article(JsonNode article) {
        return new FoundArticle(
                article.path("id").asText(),
                article.path("version").asText(),
                article.path("title").asText());
    }
}
