package io.claimtrail.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.launcher.client.ServiceException;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.Home;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InstallationOptionsTest {

    @TempDir
    Path folder;

    @Command
    private static final class Any {

        @Mixin
        private final InstallationOptions installation = new InstallationOptions();
    }

    @Test
    void areTheInstanceOfTheStateFolderWithoutAnAddress() {
        Target target = target(Map.of("CLAIMTRAIL_SEARCH_PORT", "7001", "CLAIMTRAIL_API_KEY", "ct_a"));

        assertThat(target.isLocal()).isTrue();
        assertThat(target.address(Component.SEARCH)).isEqualTo("http://127.0.0.1:7001");
        assertThat(target.address(Component.KAFKA)).isEqualTo("127.0.0.1:9092");
        assertThat(target.key()).isEqualTo("ct_a");
    }

    @Test
    void nameAnotherInstallation() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "ct_b\n");
        Path config = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=SASL_SSL\n");

        Target target = target(
                Map.of("CLAIMTRAIL_API_KEY", "ct_a"),
                "--search=https://search.example.org/claims",
                "--kafka=one:9093,two:9093",
                "--key-file=" + key,
                "--kafka-config=" + config,
                "--topic-prefix=staging-");

        assertThat(target.isLocal()).isFalse();
        assertThat(target.address(Component.SEARCH)).isEqualTo("https://search.example.org/claims");
        assertThat(target.key()).isEqualTo("ct_b");
        assertThat(target.kafka().clientSettings())
                .containsEntry("bootstrap.servers", "one:9093,two:9093")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(target.kafka().topicPrefix()).isEqualTo("staging-");
    }

    @Test
    void canStandInTheEnvironmentWhichAnOptionOverrides() {
        Map<String, String> environment = Map.of(
                "CLAIMTRAIL_SEARCH_URL", "http://one.example.org", "CLAIMTRAIL_INGEST_URL", "http://two.example.org");

        Target target = target(environment, "--search", "http://three.example.org");

        assertThat(target.address(Component.SEARCH)).isEqualTo("http://three.example.org");
        assertThat(target.address(Component.INGEST)).isEqualTo("http://two.example.org");
    }

    @Test
    void neverMixTwoInstallations() {
        Target target = target(Map.of(), "--search", "http://search.example.org");

        assertThatThrownBy(() -> target.address(Component.INGEST))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("--ingest");
    }

    @Test
    void nameTheOptionThatIsWrong() {
        assertThatThrownBy(() -> target(Map.of(), "--search", "search.example.org:8083"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("--search is 'search.example.org:8083'");
        assertThatThrownBy(() ->
                        target(Map.of(), "--key-file", folder.resolve("none").toString()))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("--key-file");
        assertThatThrownBy(() ->
                        target(Map.of(), "--ca-file", folder.resolve("none").toString()))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("none");
    }

    @Test
    void ofReindexSayWhichAddressIsMissing() {
        LauncherRun run = LauncherRun.of(folder, Map.of(), "reindex", "--kafka", "one:9092");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("--elasticsearch");
    }

    private Target target(Map<String, String> environment, String... arguments) {
        Any any = new Any();
        new CommandLine(any).parseArgs(arguments);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = Terminal.of(nowhere, nowhere);
        return any.installation.target(new CommandContext(terminal, new Home(folder), environment));
    }
}
