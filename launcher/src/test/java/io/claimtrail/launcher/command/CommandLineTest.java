package io.claimtrail.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void reportsInvalidArgumentsInOneLine() {
        LauncherRun option = LauncherRun.of(folder, Map.of(), "search", "--colour");
        LauncherRun file = LauncherRun.of(folder, Map.of(), "post", "no-such-file.json");

        assertThat(option.status()).isEqualTo(2);
        assertThat(option.err().lines()).singleElement().asString().contains("--colour", "./claimtrail search --help");
        assertThat(file.status()).isEqualTo(1);
        assertThat(file.err().lines()).singleElement().asString().contains("no-such-file.json");
    }

    @Test
    void saysHowToStartAServiceThatDoesNotAnswer() {
        Map<String, String> environment = Map.of("CLAIMTRAIL_SEARCH_PORT", "1");

        assertThat(LauncherRun.of(folder, environment, "search", "dams").err())
                .startsWith("claimtrail: search-service does not answer")
                .contains("./claimtrail up");
        assertThat(LauncherRun.of(folder, environment, "search", "--search", "http://127.0.0.1:1", "dams")
                        .err())
                .startsWith("claimtrail: search-service does not answer")
                .contains("check --search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "search", "forget", "status", "reindex"})
    void operatorsCommandsDescribeHowToNameAnInstallation(String command) {
        assertThat(LauncherRun.of(folder, Map.of(), command, "--help").out())
                .contains("--ingest", "--search", "--claims", "--kafka", "--key-file", "--ca-file", "--kafka-config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "replay", "drop"})
    void soDoDeadLetters(String command) {
        assertThat(LauncherRun.of(folder, Map.of(), "dead-letters", command, "--help")
                        .out())
                .contains("--kafka", "--kafka-config", "--topic-prefix");
    }

    @Test
    void theScriptKnowsEveryCommandOfItsHelp() throws IOException {
        String script = Files.readString(Path.of("").toAbsolutePath().resolveSibling("claimtrail"));
        List<String> described = Pattern.compile("^  \\./claimtrail ([a-z-]+)", Pattern.MULTILINE)
                .matcher(script)
                .results()
                .map(line -> line.group(1))
                .distinct()
                .toList();
        String known = script.substring(script.indexOf("\ncase $command in"), script.indexOf("there is no command"));

        assertThat(described)
                .hasSizeGreaterThan(15)
                .allSatisfy(command -> assertThat(known).containsPattern("[ |]" + command + "(\\)| \\|)"));
    }

    @Test
    void comparesTheBillsOfMaterialsOfTwoBuilds() throws IOException {
        for (Component service : Component.services()) {
            Path bill = folder.resolve("new/" + service.label() + "/target/quarkus-run-cyclonedx.json");
            Files.createDirectories(bill.resolveSibling("made"));
            Files.writeString(bill, """
                    {"bomFormat":"CycloneDX","components":[{"type":"library","group":"org.a","name":"b","version":"2",\
                    "evidence":{}}]}""");
        }
        Path old = Files.writeString(folder.resolve("old.json"), "{\"bomFormat\":\"CycloneDX\"}");

        assertThat(LauncherRun.of(
                                folder,
                                Map.of(),
                                "sbom-diff",
                                old.toString(),
                                folder.resolve("new").toString())
                        .out())
                .isEqualTo("added   org.a:b 2\n");
        assertThat(LauncherRun.of(folder, Map.of(), "sbom-diff", old.toString(), folder.toString())
                        .err())
                .startsWith("claimtrail: can't read " + folder)
                .contains("./mvnw");
    }

    /** There is no build to copy: a copy before the check of the ports would fail with another message. */
    @Test
    void upNamesAPortInUseBeforeItCopiesAnything() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path cache = folder.resolve("cache");
            Map<String, String> environment = new HashMap<>(freePorts(cache));
            environment.put("CLAIMTRAIL_SEARCH_PORT", Integer.toString(taken.getLocalPort()));

            LauncherRun up = LauncherRun.of(folder.resolve("home"), environment, "up");

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.err())
                    .contains(
                            "port " + taken.getLocalPort() + ", meant for search-service, is in use",
                            "CLAIMTRAIL_SEARCH_PORT");
            assertThat(cache).doesNotExist();
            assertThat(folder.resolve("home/apps")).isEmptyDirectory();
        }
    }

    @Test
    void aCacheFolderThatCannotBeWrittenIsReplacedByOneInTheHome() {
        Path home = folder.resolve("home");
        List<String> err = LauncherRun.of(home, freePorts(Path.of("/dev/null/cache")), "up")
                .err()
                .lines()
                .toList();

        assertThat(err.getFirst()).contains("can't write to the cache folder /dev/null/cache", "CLAIMTRAIL_CACHE");
        assertThat(home.resolve("cache")).isDirectory();
    }

    private static Map<String, String> freePorts(Path cache) {
        Map<String, String> environment = new HashMap<>(Map.of("CLAIMTRAIL_CACHE", cache.toString()));
        for (Component component : Component.values()) {
            environment.put(component.portVariable(), Integer.toString(FreePorts.next()));
        }
        return environment;
    }
}
