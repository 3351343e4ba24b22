package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that can't be used, given as a cluster gives it, ends the start; and whoever reads the log knows which. */
class WrongSettingIT {

    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            ingest-service, CLAIMTRAIL_PUBLISH_TIMEOUT,        soon,               claimtrail.publish.timeout
            ingest-service, KAFKA_SECURITY_PROTOCOL,           TLS,                security.protocol
            ingest-service, QUARKUS_HTTP_HOST,                 0.0.0.0,            claimtrail.auth
            claims-service, CLAIMTRAIL_AUTH,                   api-key,            claimtrail.auth.keys-file
            claims-service, CLAIMTRAIL_AUTH,                   oidc,               quarkus.oidc.auth-server-url
            claims-service, CLAIMTRAIL_CLAIMS_MAX_IN_WORK,     many,               claimtrail.claims.max-in-work
            claims-service, KAFKA_BOOTSTRAP_SERVERS,           kafka,              bootstrap.servers
            search-service, CLAIMTRAIL_ELASTICSEARCH_REPLICAS, none,               claimtrail.elasticsearch.replicas
            search-service, QUARKUS_ELASTICSEARCH_HOSTS,       elasticsearch:http, quarkus.elasticsearch.hosts
            """)
    void endsTheStartAndIsNamedInTheLastLine(String service, String variable, String value, String key)
            throws Exception {
        Path log = folder.resolve("log");

        Process started = start(service, variable, value, log);

        try {
            assertThat(started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("has ended")
                    .isTrue();
            assertThat(started.exitValue()).isNotZero();
            assertThat(Files.readAllLines(log).getLast()).contains(key);
        } finally {
            started.destroyForcibly();
        }
    }

    private static Process start(String service, String variable, String value, Path log) throws IOException {
        Path application = Installation.checkout().resolve(service + "/target/quarkus-app/quarkus-run.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx128m", "-jar", application.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.next()));
        builder.environment().put(variable, value);
        return builder.start();
    }
}
