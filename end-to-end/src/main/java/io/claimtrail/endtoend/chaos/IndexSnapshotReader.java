package io.claimtrail.endtoend.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundArticle;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundClaim;
import io.claimtrail.localstack.installation.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Reads all articles and claims of one publisher from search, page by page. */
final class IndexSnapshotReader {

    private final Api search;

    IndexSnapshotReader(Api search) {
        this.search = search;
    }

    IndexSnapshot read(String publisher) {
        String filter = "?publisher=" + URLEncoder.encode(publisher, StandardCharsets.UTF_8);
        return new IndexSnapshot(
                search.getAll("/v1/articles" + filter).stream()
                        .map(IndexSnapshotReader::article)
                        .toList(),
                search.getAll("/v1/claims" + filter).stream()
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
