package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.command.Claimtrail;
import io.claimtrail.launcher.command.Terminal;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher's commands, on a separate state folder and on another installation. Commands that start and stop processes run
 * as a process, as the script runs them; the others run in this process.
 */
@ExtendWith(OnOneInstallation.class)
class LauncherIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final List<String> COMPONENTS =
            List.of("kafka", "elasticsearch", "ingest-service", "claims-service", "search-service");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    private record Outcome(int status, String out, String err) {}

    /** @param other has filled the cache folder with all that this instance runs from */
    @Test
    void aWholeLife(Installation other) throws Exception {
        choosePorts();
        try {
            starts();
            searchesPostsAndRebuilds();
            setsAsideReplaysAndDrops(List.of(), "127.0.0.1:" + environment.get("CLAIMTRAIL_KAFKA_PORT"));
            forgets();
            stopsAndResets();
        } finally {
            process("reset", "--yes");
        }
    }

    private void starts() throws Exception {
        Outcome up = process("up");
        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.out()).contains("Claimtrail is up.", "search --speaker quanguo", "Chen Quanguo", "2 of 2 claims");
        assertThat(up.err())
                .as("copies and AOT caches come from the cache folder")
                .doesNotContain("started once");
        Map<String, Long> pids = pids();
        assertThat(pids).containsOnlyKeys(COMPONENTS);

        assertThat(process("up").out()).contains("nothing had to be changed");
        assertThat(pids()).isEqualTo(pids);

        kill(pids.get("search-service"));
        Outcome down = claimtrail("search", "--speaker", "song tao");
        assertThat(down.status()).isEqualTo(1);
        assertThat(down.err())
                .startsWith("claimtrail: search-service does not answer")
                .contains("./claimtrail up");
        Outcome again = process("up");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(pids()).containsEntry("kafka", pids.get("kafka"));
    }

    private void searchesPostsAndRebuilds() throws Exception {
        assertThat(Files.readString(Installation.checkout().resolve("README.md")))
                .contains(claimtrail("search", "--speaker", "song tao").out());

        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        assertThat(claimtrail("post", bad.toString()).err().lines())
                .singleElement()
                .asString()
                .startsWith("claimtrail: 0 accepted, 1 rejected: correct");

        assertThat(process("reindex").status()).isZero();
        JsonNode answer =
                Api.parse(claimtrail("search", "--speaker", "quangou", "--json").out());
        assertThat(answer.at("/items/0/speaker/name").asText()).isEqualTo("Chen Quanguo");
    }

    /** Everything that a speaker said, and the articles that contain it. */
    private void forgets() {
        String speaker = Api.parse(
                        claimtrail("search", "--speaker", "quangou", "--json").out())
                .at("/items/0/speaker/id")
                .asText();
        assertThat(claimtrail("forget", "--speaker", "unknown").err()).startsWith("claimtrail: search-service refused");
        Outcome unconfirmed = claimtrail("forget", "--speaker", speaker);
        assertThat(unconfirmed.status()).isEqualTo(1);
        assertThat(unconfirmed.err()).startsWith("claimtrail: nothing was removed of 2 statements by Chen Quanguo");
        assertThat(unconfirmed.out()).startsWith("found\t").doesNotContain("removed");

        assertThat(claimtrail("forget", "--speaker", speaker, "--yes").out()).startsWith("removed\t");

        await().untilAsserted(() -> assertThat(total(claimtrail("search", "--speaker", speaker, "--json")))
                .isZero());
    }

    private void stopsAndResets() throws Exception {
        List<Long> all = List.copyOf(pids().values());
        assertThat(process("down").status()).isZero();
        assertThat(all).noneMatch(LauncherIT::runs);
        assertThat(pids()).isEmpty();

        assertThat(claimtrail("reset").err()).contains("nothing was deleted");
        assertThat(process("reset", "--yes").status()).isZero();
        assertThat(home()).isEmptyDirectory();
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

        assertThat(on(addresses, "post", article.toString()).err()).isEqualTo("1 accepted, 0 rejected\n");
        String speaker = await().atMost(TIMEOUT)
                .until(
                        () -> Api.parse(on(addresses, "search", "--speaker", "Quintrell-Bohm", "--json")
                                        .out())
                                .at("/items/0/speaker/id")
                                .asText(),
                        id -> !id.isEmpty());
        assertThat(on(addresses, "search", "lock opens").out()).contains("Isaura Quintrell-Bohm", "Sluice Post");

        JsonNode status = Api.parse(on(addresses, "status", "--json").out()).path("parts");
        assertThat(status.findValuesAsText("name")).containsExactlyElementsOf(COMPONENTS);
        assertThat(status.findValuesAsText("ready")).containsOnly("true");
        assertThat(status.findValuesAsText("lag")).hasSize(2);
        assertThat(status.findValuesAsText("pid")).isEmpty();
        assertThat(status.at("/1/documents/claims").asLong()).isPositive();

        Outcome rebuilt = process(with(addresses, "reindex"));
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(total(on(addresses, "search", "--speaker", speaker, "--json")))
                .isEqualTo(1);

        assertThat(on(addresses, "forget", "--speaker", speaker, "--yes").out()).startsWith("removed\t");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(total(on(addresses, "search", "--speaker", speaker, "--json")))
                        .isZero());
        assertThat(pids()).isEmpty();
        assertThat(home().resolve("data")).doesNotExist();
    }

    @Test
    void findsDeadLettersOfAnotherInstallationByItsTopicPrefix(Installation other) throws Exception {
        List<String> kafka = List.of("--kafka=" + other.kafkaBootstrapServers());
        List<String> prefixed = List.of("--kafka=" + other.kafkaBootstrapServers(), "--topic-prefix=launcher-it-");
        try (KafkaTopics topics = new KafkaTopics(other.kafkaBootstrapServers())) {
            topics.create("launcher-it-");
            setsAsideReplaysAndDrops(kafka, other.kafkaBootstrapServers());

            assertThat(on(prefixed, "dead-letters", "list").out()).isEqualTo("No dead letters.\n");
            topics.delete("launcher-it-");
        }
        assertThat(on(List.of("--search=http://127.0.0.1:1"), "dead-letters", "list")
                        .err())
                .contains("the address of kafka is missing: give --kafka too");
    }

    /** A record that both services can't read, and can't read after the replay either. */
    private void setsAsideReplaysAndDrops(List<String> addresses, String kafka) throws Exception {
        assertThat(on(addresses, "dead-letters", "list").out()).isEqualTo("No dead letters.\n");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("claimtrail.articles.v1", "poi\tson", "{"))
                    .get();
        }
        List<String> first = awaitTwoLetters(addresses, List.of());

        assertThat(on(addresses, "dead-letters", "list").out())
                .contains("poi son", "not a CloudEvent", "2 dead letters");
        assertThat(on(addresses, "dead-letters", "show", first.getFirst()).out())
                .contains("claimtrail-topic: claimtrail.articles.v1\n")
                .endsWith("\n\n{\n");
        assertThat(on(addresses, "dead-letters", "replay", "claims:articles:0:999999")
                        .err())
                .startsWith("claimtrail: there is no dead letter claims:articles:0:999999");
        assertThat(on(addresses, "dead-letters", "drop").status()).isEqualTo(1);
        assertThat(on(addresses, "dead-letters", "replay", first.getFirst()).out())
                .startsWith("replayed " + first.getFirst());

        List<String> second = awaitTwoLetters(addresses, first);
        assertThat(on(addresses, "dead-letters", "drop", "--all").out())
                .contains("dropped " + second.get(0), "dropped " + second.get(1));
        assertThat(on(addresses, "dead-letters", "list").out()).isEqualTo("No dead letters.\n");
    }

    /** Ids of one letter of each service; none of {@code before} is among them. */
    private List<String> awaitTwoLetters(List<String> addresses, List<String> before) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> Api.parse(on(addresses, "dead-letters", "list", "--json")
                                        .out())
                                .findValuesAsText("id"),
                        ids -> ids.size() == 2 && before.stream().noneMatch(ids::contains));
    }

    @Test
    void misuseOfTheLogsIsReportedInOneLine() throws Exception {
        for (List<String> misuse : List.of(List.of("claims", "--colour"), List.of("claims", "-n"), List.of("claim"))) {
            List<String> command = new ArrayList<>(
                    List.of(Installation.checkout().resolve("claimtrail").toString(), "logs"));
            command.addAll(misuse);

            Outcome outcome = run(command);

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err().lines()).singleElement().asString().startsWith("claimtrail: ");
        }
    }

    private void choosePorts() {
        for (Component component : Component.values()) {
            environment.put(component.portVariable(), Integer.toString(FreePorts.next()));
        }
    }

    /** Process ids of the components that run. */
    private Map<String, Long> pids() {
        JsonNode status = Api.parse(claimtrail("status", "--json").out());
        Map<String, Long> pids = new TreeMap<>();
        for (JsonNode component : status.path("parts")) {
            if (component.path("running").asBoolean()) {
                pids.put(component.path("name").asText(), component.path("pid").asLong());
            }
        }
        return pids;
    }

    private static long total(Outcome search) {
        return Api.parse(search.out()).at("/total/value").asLong();
    }

    private static String url(Installation.Service service) {
        return "http://127.0.0.1:" + service.api().port();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().until(() -> !runs(pid));
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ServerProcess::isAlive).isPresent();
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** Runs a command on the installation at {@code addresses}, or on this instance where there are none. */
    private Outcome on(List<String> addresses, String... command) {
        return claimtrail(with(addresses, command));
    }

    private static String[] with(List<String> addresses, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(addresses);
        return all.toArray(String[]::new);
    }

    /** Runs a command in this process. */
    private Outcome claimtrail(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        int status = Claimtrail.run(terminal, Installation.checkout(), home(), environment, arguments);
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Runs a command in a process, as the script does. */
    private Outcome process(String... arguments) throws IOException, InterruptedException {
        Path target = Installation.checkout().resolve("launcher/target");
        List<String> command = new ArrayList<>(List.of(
                Servers.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dclaimtrail.root=" + Installation.checkout(),
                "-Dclaimtrail.home=" + home(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("libraries") + "/*",
                "io.claimtrail.launcher.command.Claimtrail"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }
}
