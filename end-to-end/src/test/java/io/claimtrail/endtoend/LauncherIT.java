package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's program as its script runs it, on a state folder and ports of its own. */
class LauncherIT {

    private static final List<String> PARTS =
            List.of("kafka", "elasticsearch", "ingest-service", "claims-service", "search-service");

    @TempDir
    Path folder;

    private final Map<String, String> ports = new TreeMap<>();

    private record Outcome(int status, String out, String err) {}

    @AfterEach
    void leaveNothing() throws Exception {
        claimtrail("reset", "--yes");
    }

    @Test
    void makesListsAndRevokesKeys() throws Exception {
        choosePorts();

        String key = claimtrail("keys", "create", "--role", "writer", "wire", "desk")
                .out()
                .strip();
        String listed = claimtrail("keys", "list").out();

        assertThat(key).startsWith("ct_").doesNotContain("\n");
        assertThat(listed).contains("writer", "wire desk").doesNotContain(key);
        assertThat(claimtrail("keys", "create", "--role", "owner").err()).startsWith("claimtrail: ");
        assertThat(claimtrail("keys", "revoke", listed.substring(0, listed.indexOf(' ')))
                        .status())
                .isZero();
        assertThat(claimtrail("keys", "list").out()).isEmpty();
    }

    @Test
    void aWholeLife() throws Exception {
        choosePorts();

        Outcome up = claimtrail("up");
        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.out()).contains("Claimtrail is up.", "search --speaker quanguo", "Chen Quanguo", "2 of 2 claims");
        Map<String, Long> pids = pids();
        assertThat(pids).containsOnlyKeys(PARTS);

        assertThat(claimtrail("up").out()).contains("nothing had to be changed");
        assertThat(pids()).isEqualTo(pids);

        kill(pids.get("search-service"));
        Outcome down = claimtrail("search", "--speaker", "song tao");
        assertThat(down.status()).isEqualTo(1);
        assertThat(down.err())
                .startsWith("claimtrail: search-service does not answer")
                .contains("./claimtrail up");
        Outcome again = claimtrail("up");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(pids()).containsEntry("kafka", pids.get("kafka"));
        assertThat(Files.readString(Installation.checkout().resolve("README.md")))
                .contains(claimtrail("search", "--speaker", "song tao").out());

        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        assertThat(claimtrail("post", bad.toString()).err().lines())
                .singleElement()
                .asString()
                .startsWith("claimtrail: 0 accepted, 1 refused: mend");

        assertThat(claimtrail("reindex").status()).isZero();
        JsonNode answer =
                Api.parse(claimtrail("search", "--speaker", "quangou", "--json").out());
        assertThat(answer.at("/items/0/speaker/name").asText()).isEqualTo("Chen Quanguo");

        setsAsideReplaysAndDrops();
        forgets(answer.at("/items/0/speaker/id").asText());

        List<Long> all = List.copyOf(pids().values());
        assertThat(claimtrail("down").status()).isZero();
        assertThat(all).noneMatch(LauncherIT::runs);
        assertThat(pids()).isEmpty();

        assertThat(claimtrail("reset").err()).contains("nothing was deleted");
        assertThat(claimtrail("reset", "--yes").status()).isZero();
        assertThat(home()).isEmptyDirectory();
    }

    /** Everything that a speaker said, and what it was said in. */
    private void forgets(String speaker) throws Exception {
        assertThat(claimtrail("forget", "--speaker", "nobody").err()).startsWith("claimtrail: search-service refused");
        Outcome asked = claimtrail("forget", "--speaker", speaker);
        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.err()).startsWith("claimtrail: nothing was removed of 2 statements by Chen Quanguo");
        assertThat(asked.out()).startsWith("found\t").doesNotContain("removed");

        assertThat(claimtrail("forget", "--speaker", speaker, "--yes").out()).startsWith("removed\t");

        await().untilAsserted(() -> assertThat(Api.parse(claimtrail("search", "--speaker", speaker, "--json")
                                .out())
                        .at("/total/value")
                        .asInt())
                .isZero());
    }

    /** A record that both services can't read, and can't after the replay either. */
    private void setsAsideReplaysAndDrops() throws Exception {
        assertThat(claimtrail("dead-letters", "list").out()).isEqualTo("No dead letters.\n");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + ports.get("CLAIMTRAIL_KAFKA_PORT")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("claimtrail.articles.v1", "poi\tson", "{"))
                    .get();
        }
        List<String> first = awaitTwoLetters(List.of());

        assertThat(claimtrail("dead-letters", "list").out()).contains("poi son", "not a CloudEvent", "2 dead letters");
        assertThat(claimtrail("dead-letters", "show", first.getFirst()).out())
                .contains("claimtrail-topic: claimtrail.articles.v1\n")
                .endsWith("\n\n{\n");
        assertThat(claimtrail("dead-letters", "replay", "claims:articles:0:999").err())
                .startsWith("claimtrail: there is no dead letter claims:articles:0:999");
        assertThat(claimtrail("dead-letters", "drop").status()).isEqualTo(1);
        assertThat(claimtrail("dead-letters", "replay", first.getFirst()).out())
                .startsWith("replayed " + first.getFirst());

        List<String> second = awaitTwoLetters(first);
        assertThat(claimtrail("dead-letters", "drop", "--all").out())
                .contains("dropped " + second.get(0), "dropped " + second.get(1));
        assertThat(claimtrail("dead-letters", "list").out()).isEqualTo("No dead letters.\n");
    }

    /** Ids of one letter of each service; none of {@code before} is among them. */
    private List<String> awaitTwoLetters(List<String> before) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.parse(claimtrail("dead-letters", "list", "--json")
                                        .out())
                                .findValuesAsText("id"),
                        ids -> ids.size() == 2 && before.stream().noneMatch(ids::contains));
    }

    @Test
    void aPortInUseIsNamedWithTheVariableThatSetsAnother() throws Exception {
        choosePorts();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put("CLAIMTRAIL_SEARCH_PORT", Integer.toString(taken.getLocalPort()));

            Outcome up = claimtrail("up");

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.err())
                    .contains(
                            "port " + taken.getLocalPort() + ", meant for search-service, is in use",
                            "CLAIMTRAIL_SEARCH_PORT");
            assertThat(pids()).isEmpty();
        }
    }

    @Test
    void misuseIsToldInOneLine() throws Exception {
        assertThat(claimtrail("search", "--colour").err().lines())
                .singleElement()
                .asString()
                .contains("--colour");
        assertThat(claimtrail("post", "no-such-file.json").err().lines())
                .singleElement()
                .asString()
                .contains("no-such-file.json");
    }

    @Test
    void misuseOfTheLogsIsToldInOneLine() throws Exception {
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
        for (String part : List.of("INGEST", "CLAIMS", "SEARCH", "KAFKA", "ELASTICSEARCH")) {
            ports.put("CLAIMTRAIL_" + part + "_PORT", Integer.toString(FreePorts.next()));
        }
    }

    /** Of what runs. */
    private Map<String, Long> pids() throws Exception {
        JsonNode status = Api.parse(claimtrail("status", "--json").out());
        Map<String, Long> pids = new TreeMap<>();
        for (JsonNode part : status.path("parts")) {
            if (part.path("running").asBoolean()) {
                pids.put(part.path("name").asText(), part.path("pid").asLong());
            }
        }
        return pids;
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

    private Outcome claimtrail(String... arguments) throws IOException, InterruptedException {
        Path target = Installation.checkout().resolve("launcher/target");
        List<String> command = new ArrayList<>(List.of(
                Servers.java().toString(),
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
        builder.environment().putAll(ports);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }
}
