package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kills search-service after it has read a record and before the result is stored: the next process repeats the work. */
@ExtendWith(SharedInstallation.class)
class KilledAtWorkIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Test
    void claimsThatAreNotStoredYetAreIndexedAfterARestart(Installation claimtrail) {
        Api elasticsearch = new Api(claimtrail.elasticsearchPort());

        String id;
        blockClaims(elasticsearch, "true");
        try {
            id = post(claimtrail, "The tide gate rusts");
            // The ledger is written before the claims are.
            await().atMost(TIMEOUT)
                    .until(() ->
                            elasticsearch.get("/claimtrail-ledger/_doc/" + id).statusCode() == 200);
            claimtrail.search().server().kill();
        } finally {
            blockClaims(elasticsearch, "null");
        }
        claimtrail.search().server().restart();

        awaitClaim(claimtrail, id);
    }

    private static void blockClaims(Api elasticsearch, String blocked) {
        assertThat(elasticsearch
                        .put(
                                "/claimtrail-claims/_settings",
                                "{\"index.blocks.read_only_allow_delete\":" + blocked + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String post(Installation claimtrail, String statement) {
        String article = """
            {"title":"Harbour works","publisher":"Gate Gazette","publishedAt":"2026-03-02T10:00:00Z","language":"en",\
            "body":"“%s,” said Ottoline Vask-Marchetti."}\
            """.formatted(statement);
        return Api.parse(claimtrail.ingest().api().post("/v1/articles", article).body())
                .path("id")
                .asText();
    }

    private static void awaitClaim(Installation claimtrail, String articleId) {
        await().atMost(TIMEOUT)
                .ignoreExceptions()
                .until(() -> claimtrail.search().api().total("/v1/claims?article=" + articleId) == 1);
    }
}
