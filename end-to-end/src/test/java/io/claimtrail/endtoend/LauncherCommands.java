package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.command.Claimtrail;
import io.claimtrail.launcher.command.Terminal;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
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

/**
 * Runs the launcher's commands with a separate state folder.
 *
 * @param folder for the state folder and for output
 * @param environment variables of every command
 */
record LauncherCommands(Path folder, Map<String, String> environment) {

    static final List<String> COMPONENTS =
            List.of("kafka", "elasticsearch", "ingest-service", "claims-service", "search-service");

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    record Outcome(int status, String out, String err) {}

    Path home() {
        return folder.resolve("home");
    }

    /** Process ids of the components that run. */
    Map<String, Long> pids() {
        JsonNode status = Api.parse(run("status", "--json").out());
        Map<String, Long> pids = new TreeMap<>();
        for (JsonNode component : status.path("parts")) {
            if (component.path("running").asBoolean()) {
                pids.put(component.path("name").asText(), component.path("pid").asLong());
            }
        }
        return pids;
    }

    static long total(Outcome search) {
        return Api.parse(search.out()).at("/total/value").asLong();
    }

    /** Runs a command on the installation at {@code addresses}, or on this instance where there are none. */
    Outcome on(List<String> addresses, String... command) {
        return run(with(addresses, command));
    }

    static String[] with(List<String> addresses, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(addresses);
        return all.toArray(String[]::new);
    }

    /** Runs a command in this process. */
    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        int status = Claimtrail.run(terminal, Installation.checkout(), home(), environment, arguments);
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Runs a command in a process, as the script does. */
    Outcome process(String... arguments) throws IOException, InterruptedException {
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
        return start(command);
    }

    /** Runs the script. */
    Outcome script(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Installation.checkout().resolve("claimtrail").toString());
        command.addAll(arguments);
        return start(command);
    }

    private Outcome start(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }

    /** A record that both services can't read, and can't read after the replay either. */
    void setsAsideReplaysAndDrops(List<String> addresses, String kafka) throws Exception {
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
}
