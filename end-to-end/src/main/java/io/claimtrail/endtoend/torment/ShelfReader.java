package io.claimtrail.endtoend.torment;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.endtoend.torment.check.Shelf;
import io.claimtrail.endtoend.torment.check.Shelf.FoundArticle;
import io.claimtrail.endtoend.torment.check.Shelf.FoundClaim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads from search all that is of one publisher, page by page. */
final class ShelfReader {

    private final Api search;

    ShelfReader(Api search) {
        this.search = search;
    }

    Shelf read(String publisher) {
        String ofPublisher = "?publisher=" + URLEncoder.encode(publisher, StandardCharsets.UTF_8);
        return new Shelf(
                search.getAll("/v1/articles" + ofPublisher).stream()
                        .map(ShelfReader::article)
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
