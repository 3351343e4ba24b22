package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.LauncherCommands.Outcome;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.KafkaTopics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's commands on an installation that they did not start, as an operator uses them. */
@ExtendWith(SharedInstallation.class)
class OperatorCommandsIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private LauncherCommands claimtrail;

    @BeforeEach
    void chooseFolder() {
        claimtrail = new LauncherCommands(folder, Map.of());
    }

    @Test
    void worksOnAnotherInstallation(Installation other) throws Exception {
        List<String> addresses = List.of(
                "--ingest=" + url(other.ingest()),
                "--claims=" + url(other.claims()),
                "--search=" + url(other.search()),
                "--kafka=" + other.kafkaBootstrapServers(),
                "--elasticsearch=" + other.elasticsearchAddress());
        Path article = Files.writeString(folder.resolve("article.json"), """
                {"title":"Lock repairs","publisher":"Sluice Post","publishedAt":"2026-03-02T10:00:00Z","language":"en",\
                "body":"“The lock opens on Friday,” said Isaura Quintrell-Bohm."}""");

        assertThat(claimtrail.on(addresses, "post", article.toString()).err()).isEqualTo("1 accepted, 0 rejected\n");
        String speaker = await().atMost(TIMEOUT)
                .until(
                        () -> Api.parse(claimtrail
                                        .on(addresses, "search", "--speaker", "Quintrell-Bohm", "--json")
                                        .out())
                                .at("/items/0/speaker/id")
                                .asText(),
                        id -> !id.isEmpty());
        assertThat(claimtrail.on(addresses, "search", "lock opens").out())
                .contains("Isaura Quintrell-Bohm", "Sluice Post");

        showsTheStatusOf(addresses);

        Outcome rebuilt = claimtrail.process(LauncherCommands.with(addresses, "reindex"));
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(LauncherCommands.total(claimtrail.on(addresses, "search", "--speaker", speaker, "--json")))
                .isEqualTo(1);

        assertThat(claimtrail
                        .on(addresses, "forget", "--speaker", speaker, "--yes")
                        .out())
                .startsWith("removed\t");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(LauncherCommands.total(
                                claimtrail.on(addresses, "search", "--speaker", speaker, "--json")))
                        .isZero());
        assertThat(claimtrail.pids()).isEmpty();
        assertThat(claimtrail.home().resolve("data")).doesNotExist();
    }

    @Test
    void findsDeadLettersOfAnotherInstallationByItsTopicPrefix(Installation other) throws Exception {
        List<String> kafka = List.of("--kafka=" + other.kafkaBootstrapServers());
        List<String> prefixed = List.of("--kafka=" + other.kafkaBootstrapServers(), "--topic-prefix=launcher-it-");
        try (KafkaTopics topics = new KafkaTopics(other.kafkaBootstrapServers())) {
            topics.create("launcher-it-");
            claimtrail.setsAsideReplaysAndDrops(kafka, other.kafkaBootstrapServers());

            assertThat(claimtrail.on(prefixed, "dead-letters", "list").out()).isEqualTo("No dead letters.\n");
            topics.delete("launcher-it-");
        }
        assertThat(claimtrail
                        .on(List.of("--search=http://127.0.0.1:1"), "dead-letters", "list")
                        .err())
                .contains("the address of kafka is missing: give --kafka too");
    }

    private void showsTheStatusOf(List<String> addresses) {
        JsonNode status =
                Api.parse(claimtrail.on(addresses, "status", "--json").out()).path("parts");
        assertThat(status.findValuesAsText("name")).containsExactlyElementsOf(LauncherCommands.COMPONENTS);
        assertThat(status.findValuesAsText("ready")).containsOnly("true");
        assertThat(status.findValuesAsText("lag")).hasSize(2);
        assertThat(status.findValuesAsText("pid")).isEmpty();
        assertThat(status.at("/1/documents/claims").asLong()).isPositive();
    }

    private static String url(Installation.Service service) {
        return "http://127.0.0.1:" + service.api().port();
    }
}
