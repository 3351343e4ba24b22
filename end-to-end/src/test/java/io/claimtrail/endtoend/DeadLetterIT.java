package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.Topic;
import io.claimtrail.launcher.deadletter.DeadLetters;
import io.claimtrail.launcher.deadletter.Letter;
import io.claimtrail.launcher.deadletter.Outcome;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kafka rejects claims because of a limit that is set too low; after the limit is corrected, the dead letters are replayed. */
@ExtendWith(SharedInstallation.class)
class DeadLetterIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int TOO_FEW_BYTES = 100;

    private record Answers(JsonNode article, JsonNode claims) {}

    @Test
    void aReplayLeadsToTheSameResultAsNoFailure(Installation claimtrail) throws Exception {
        Api ingest = claimtrail.ingest().api();
        String article = article("“The ferry leaves at noon,” said Ottoline Vask-Marchetti.");
        String id = post(ingest, article);
        Answers before = awaitClaim(claimtrail, id, "The ferry leaves at noon");
        ingest.delete("/v1/articles/" + id);
        await().atMost(TIMEOUT).until(() -> claimtrail.search().api().total("/v1/claims?article=" + id) == 0);

        Answers after;
        try (DeadLetters deadLetters = deadLetters(claimtrail)) {
            limitClaims(claimtrail, TOO_FEW_BYTES);
            post(ingest, article);
            Letter letter = await().atMost(TIMEOUT)
                    .until(() -> letter(deadLetters, id), Optional::isPresent)
                    .orElseThrow();
            long claimsMeanwhile = claimtrail.search().api().total("/v1/claims?article=" + id);
            limitClaims(claimtrail, Topic.MAX_RECORD_BYTES);
            List<Outcome> outcomes = deadLetters.replay(List.of(letter));
            after = awaitClaim(claimtrail, id, "The ferry leaves at noon");

            assertThat(letter.note().error()).endsWith("RecordTooLargeException");
            assertThat(claimsMeanwhile).isZero();
            assertThat(outcomes).hasOnlyElementsOfType(Outcome.Replayed.class);
            assertThat(letter(deadLetters, id)).isEmpty();
        }

        assertThat(after).isEqualTo(before);
    }

    @Test
    void aReplayNeverOvertakesANewerVersion(Installation claimtrail) throws Exception {
        Api ingest = claimtrail.ingest().api();

        try (DeadLetters deadLetters = deadLetters(claimtrail)) {
            limitClaims(claimtrail, TOO_FEW_BYTES);
            String id = post(ingest, article("“The ferry leaves at dawn,” said Ottoline Vask-Marchetti."));
            Letter letter = await().atMost(TIMEOUT)
                    .until(() -> letter(deadLetters, id), Optional::isPresent)
                    .orElseThrow();
            limitClaims(claimtrail, Topic.MAX_RECORD_BYTES);
            ingest.put("/v1/articles/" + id, article("“The ferry leaves at dusk,” said Ottoline Vask-Marchetti."));
            List<Outcome> outcomes = deadLetters.replay(List.of(letter));
            awaitClaim(claimtrail, id, "The ferry leaves at dusk");

            assertThat(outcomes).hasOnlyElementsOfType(Outcome.Superseded.class);
            assertThat(letter(deadLetters, id)).isPresent();
            deadLetters.drop(List.of(letter));
            assertThat(letter(deadLetters, id)).isEmpty();
        }
    }

    private static DeadLetters deadLetters(Installation claimtrail) {
        return new DeadLetters(Map.of("bootstrap.servers", claimtrail.kafkaBootstrapServers()), "");
    }

    private static Optional<Letter> letter(DeadLetters deadLetters, String articleId) {
        return deadLetters.list().stream()
                .filter(letter -> letter.key().equals(articleId))
                .findFirst();
    }

    private static void limitClaims(Installation claimtrail, int bytes)
            throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.CLAIMS.name(""));
        ConfigEntry limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + claimtrail.kafkaPort()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static Answers awaitClaim(Installation claimtrail, String articleId, String content) {
        Api search = claimtrail.search().api();
        String claims = "/v1/claims?article=" + articleId;
        JsonNode items = await().atMost(TIMEOUT)
                .until(
                        () -> search.getJson(claims).path("items"),
                        found -> found.size() == 1
                                && found.at("/0/content/text").asText().contains(content));
        return new Answers(search.getJson("/v1/articles/" + articleId), items);
    }

    private static String post(Api ingest, String article) {
        return Api.parse(ingest.post("/v1/articles", article).body()).path("id").asText();
    }

    private static String article(String body) {
        return """
            {"title":"Harbour hours","publisher":"Vask Herald","publishedAt":"2026-03-02T10:00:00Z","language":"en","body":"%s"}\
            """.formatted(body);
    }
}
