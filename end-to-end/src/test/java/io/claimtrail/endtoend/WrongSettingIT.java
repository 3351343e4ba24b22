package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An invalid setting, given as an environment variable as in a cluster, ends the start; the last log line names its key. */
class WrongSettingIT {

    private static final int TIMEOUT_SECONDS = 180;

    private static final List<Setting> SETTINGS = List.of(
            new Setting("ingest-service", "CLAIMTRAIL_PUBLISH_TIMEOUT", "soon", "claimtrail.publish.timeout"),
            new Setting("ingest-service", "KAFKA_SECURITY_PROTOCOL", "TLS", "security.protocol"),
            new Setting("ingest-service", "QUARKUS_HTTP_HOST", "0.0.0.0", "claimtrail.auth"),
            new Setting("claims-service", "CLAIMTRAIL_AUTH", "api-key", "claimtrail.auth.keys-file"),
            new Setting("claims-service", "CLAIMTRAIL_AUTH", "oidc", "quarkus.oidc.auth-server-url"),
            new Setting("claims-service", "CLAIMTRAIL_CLAIMS_MAX_IN_WORK", "many", "claimtrail.claims.max-in-work"),
            new Setting("claims-service", "KAFKA_BOOTSTRAP_SERVERS", "kafka", "bootstrap.servers"),
            new Setting(
                    "search-service", "CLAIMTRAIL_ELASTICSEARCH_REPLICAS", "none", "claimtrail.elasticsearch.replicas"),
            new Setting(
                    "search-service",
                    "QUARKUS_ELASTICSEARCH_HOSTS",
                    "elasticsearch:http",
                    "quarkus.elasticsearch.hosts"));

    @TempDir
    private static Path folder;

    private static final Map<Setting, Started> STARTED = new HashMap<>();

    /** An invalid {@code value} of an environment {@code variable}, and the {@code key} that the log names. */
    record Setting(String service, String variable, String value, String key) {}

    private record Started(Process process, Path log) {}

    /** Starts all at once: together they take half the time. */
    @BeforeAll
    static void start() throws IOException {
        for (Setting setting : SETTINGS) {
            Path log = folder.resolve(setting.key() + ".log");
            STARTED.put(setting, new Started(start(setting, log), log));
        }
    }

    @AfterAll
    static void stop() {
        STARTED.values().forEach(started -> started.process().destroyForcibly());
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void endsTheStartAndIsNamedInTheLastLine(Setting setting) throws Exception {
        Started started = Objects.requireNonNull(STARTED.get(setting));

        assertThat(started.process().waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("has ended")
                .isTrue();
        assertThat(started.process().exitValue()).isNotZero();
        assertThat(Files.readAllLines(started.log()).getLast()).contains(setting.key());
    }

    private static Process start(Setting setting, Path log) throws IOException {
        Path application = Installation.checkout().resolve(setting.service() + "/target/quarkus-app/quarkus-run.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.next()));
        builder.environment().put(setting.variable(), setting.value());
        return builder.start();
    }
}
