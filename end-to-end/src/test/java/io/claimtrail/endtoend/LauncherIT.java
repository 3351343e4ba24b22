package io.claimtrail.endtoend;

import static io.claimtrail.endtoend.LauncherCommands.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.endtoend.LauncherCommands.Outcome;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/**
 * The launcher's commands on an instance that they start. Commands that start and stop processes run as a process, as the
 * script runs them; the others run in this process.
 */
@Execution(CONCURRENT)
class LauncherIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private LauncherCommands claimtrail;

    @BeforeEach
    void choosePorts() {
        claimtrail = new LauncherCommands(folder, freePorts());
    }

    @Test
    void aWholeLife() throws Exception {
        Installation.fillCache(folder.resolve("copies"));
        try {
            starts();
            searchesPostsAndRebuilds();
            claimtrail.setsAsideReplaysAndDrops(
                    List.of(), "127.0.0.1:" + claimtrail.environment().get("CLAIMTRAIL_KAFKA_PORT"));
            forgets();
            stopsAndResets();
        } finally {
            claimtrail.process("reset", "--yes");
        }
    }

    private void starts() throws Exception {
        Outcome up = claimtrail.process("up");
        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.out()).contains("Claimtrail is up.", "search --speaker quanguo", "Chen Quanguo", "2 of 2 claims");
        assertThat(up.err())
                .as("copies and AOT caches come from the cache folder")
                .doesNotContain("started once");
        Map<String, Long> pids = claimtrail.pids();
        assertThat(pids).containsOnlyKeys(LauncherCommands.COMPONENTS);

        assertThat(claimtrail.process("up").out()).contains("nothing had to be changed");
        assertThat(claimtrail.pids()).isEqualTo(pids);

        kill(pids.get("search-service"));
        Outcome down = claimtrail.run("search", "--speaker", "song tao");
        assertThat(down.status()).isEqualTo(1);
        assertThat(down.err())
                .startsWith("claimtrail: search-service does not answer")
                .contains("./claimtrail up");
        Outcome again = claimtrail.process("up");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(claimtrail.pids()).containsEntry("kafka", pids.get("kafka"));
    }

    private void searchesPostsAndRebuilds() throws Exception {
        assertThat(Files.readString(Installation.checkout().resolve("README.md")))
                .contains(claimtrail.run("search", "--speaker", "song tao").out());

        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        assertThat(claimtrail.run("post", bad.toString()).err().lines())
                .singleElement()
                .asString()
                .startsWith("claimtrail: 0 accepted, 1 rejected: correct");

        assertThat(claimtrail.process("reindex").status()).isZero();
        JsonNode answer = Api.parse(
                claimtrail.run("search", "--speaker", "quangou", "--json").out());
        assertThat(answer.at("/items/0/speaker/name").asText()).isEqualTo("Chen Quanguo");
    }

    /** Everything that a speaker said, and the articles that contain it. */
    private void forgets() {
        String speaker = Api.parse(claimtrail
                        .run("search", "--speaker", "quangou", "--json")
                        .out())
                .at("/items/0/speaker/id")
                .asText();
        assertThat(claimtrail.run("forget", "--speaker", "unknown").err())
                .startsWith("claimtrail: search-service refused");
        Outcome unconfirmed = claimtrail.run("forget", "--speaker", speaker);
        assertThat(unconfirmed.status()).isEqualTo(1);
        assertThat(unconfirmed.err()).startsWith("claimtrail: nothing was removed of 2 statements by Chen Quanguo");
        assertThat(unconfirmed.out()).startsWith("found\t").doesNotContain("removed");

        assertThat(claimtrail.run("forget", "--speaker", speaker, "--yes").out())
                .startsWith("removed\t");

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(total(claimtrail.run("search", "--speaker", speaker, "--json")))
                        .isZero());
    }

    private void stopsAndResets() throws Exception {
        List<Long> all = List.copyOf(claimtrail.pids().values());
        assertThat(claimtrail.process("down").status()).isZero();
        assertThat(all).noneMatch(LauncherIT::runs);
        assertThat(claimtrail.pids()).isEmpty();

        assertThat(claimtrail.run("reset").err()).contains("nothing was deleted");
        assertThat(claimtrail.process("reset", "--yes").status()).isZero();
        assertThat(claimtrail.home()).isEmptyDirectory();
    }

    @Test
    void misuseOfTheLogsIsReportedInOneLine() throws Exception {
        for (List<String> misuse : List.of(
                List.of("logs", "claims", "--colour"), List.of("logs", "claims", "-n"), List.of("logs", "claim"))) {
            Outcome outcome = claimtrail.script(misuse);

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err().lines()).singleElement().asString().startsWith("claimtrail: ");
        }
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (Component component : Component.values()) {
            ports.put(component.portVariable(), Integer.toString(FreePorts.next()));
        }
        return ports;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(TIMEOUT).until(() -> !runs(pid));
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ServerProcess::isAlive).isPresent();
    }
}
