package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Corrects and withdraws an article: old claims disappear from every answer. */
@ExtendWith(SharedInstallation.class)
class CorrectionIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Test
    void aCorrectionRemovesOldClaimsAndAWithdrawalRemovesEverything(Installation claimtrail) {
        Api ingest = claimtrail.ingest().api();
        Api search = claimtrail.search().api();
        String before = article("“The lighthouse stays dark,” said Quillan Okonjo-Brandt.");
        String after = article("“The lighthouse shines again,” said Quillan Okonjo-Brandt.");

        String id =
                Api.parse(ingest.post("/v1/articles", before).body()).path("id").asText();
        JsonNode old = awaitOnly(search, "The lighthouse stays dark");
        assertThat(ingest.put("/v1/articles/" + id, after).statusCode()).isEqualTo(202);
        JsonNode corrected = awaitOnly(search, "The lighthouse shines again");
        assertThat(search.get("/v1/claims/" + old.path("id").asText()).statusCode())
                .isEqualTo(404);
        assertThat(search.total("/v1/claims?q=dark&publisher=Quillan%20Times")).isZero();

        assertThat(ingest.delete("/v1/articles/" + id).statusCode()).isEqualTo(202);
        await().atMost(TIMEOUT)
                .until(() -> search.get("/v1/articles/" + id).statusCode() == 404
                        && search.total("/v1/claims?article=" + id) == 0);
        assertThat(search.get("/v1/claims/" + corrected.path("id").asText()).statusCode())
                .isEqualTo(404);
        assertThat(List.of(
                        search.get("/v1/claims?speaker=okonjo").body(),
                        search.get("/v1/claims?q=lighthouse").body(),
                        search.get("/v1/articles?q=lighthouse").body(),
                        search.get("/v1/claims?publisher=Quillan%20Times").body(),
                        search.get("/v1/speakers?q=okonjo").body(),
                        search.get("/v1/speakers/"
                                        + corrected.path("speaker").path("id").asText())
                                .body()))
                .allSatisfy(
                        answer -> assertThat(answer).doesNotContain("Okonjo", "lighthouse shines", "Quillan Times"));
    }

    private static JsonNode awaitOnly(Api search, String content) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> search.getJson("/v1/claims?publisher=Quillan%20Times")
                                .path("items"),
                        items -> items.size() == 1
                                && items.get(0)
                                        .path("content")
                                        .path("text")
                                        .asText()
                                        .contains(content))
                .get(0);
    }

    private static String article(String body) {
        return """
            {"title":"Island notes","publisher":"Quillan Times","publishedAt":"2026-03-02T10:00:00Z","body":"%s"}\
            """.formatted(body);
    }
}
