package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** search-service is killed when it has read a record and what comes of it is not stored yet: the next one does it again. */
@ExtendWith(OnOneInstallation.class)
class KilledAtWorkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void claimsThatElasticsearchHasNotTakenYetAreIndexedAgain(Installation claimtrail) {
        Api elasticsearch = new Api(claimtrail.elasticsearchPort());

        String id;
        refuseClaims(elasticsearch, "true");
        try {
            id = post(claimtrail, "The tide gate rusts");
            // The ledger is written before the claims are.
            await().atMost(PATIENCE)
                    .until(() ->
                            elasticsearch.get("/claimtrail-ledger/_doc/" + id).statusCode() == 200);
            claimtrail.search().server().kill();
        } finally {
            refuseClaims(elasticsearch, "null");
        }
        claimtrail.search().server().restart();

        awaitClaim(claimtrail, id);
    }

    private static void refuseClaims(Api elasticsearch, String refused) {
        assertThat(elasticsearch
                        .put(
                                "/claimtrail-claims/_settings",
                                "{\"index.blocks.read_only_allow_delete\":" + refused + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String post(Installation claimtrail, String statement) {
        String article = """
                {"title":"Harbour works","publisher":"Gate Gazette","publishedAt":"2026-03-02T10:00:00Z","language":"en",\
                "body":"“%s,” said Ottoline Vask-Marchetti."}""".formatted(statement);
        return Api.parse(claimtrail.ingest().api().post("/v1/articles", article).body())
                .path("id")
                .asText();
    }

    private static void awaitClaim(Installation claimtrail, String articleId) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> claimtrail.search().api().total("/v1/claims?article=" + articleId) == 1);
    }
}
