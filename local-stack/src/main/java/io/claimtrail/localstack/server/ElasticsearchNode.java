package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to run one Elasticsearch node on loopback, without security.
 *
 * @param home the folder that holds its {@code bin}
 * @param folder for its data and configuration; created if missing
 * @param log for its output
 * @param jvmOptions beyond those that keep it small
 */
public record ElasticsearchNode(Path home, Path folder, Path log, int port, int transportPort, List<String> jvmOptions)
        implements Node {

    private static final List<String> SMALL =
            List.of("-Xms512m", "-Xmx512m", "-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:-AlwaysPreTouch");

    public ElasticsearchNode {
        jvmOptions = List.copyOf(jvmOptions);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void prepare() {
        Path configuration = folder.resolve("config");
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.createDirectories(configuration);
            copyMissing(home.resolve("config"), configuration);
            Files.write(configuration.resolve("elasticsearch.yml"), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Unprivileged.current().own(folder);
    }

    @Override
    public ProcessSpec launch() {
        Stream<String> elasticsearch =
                Stream.of(home.resolve("bin/elasticsearch").toString());
        return new ProcessSpec(
                "Elasticsearch",
                Stream.concat(Unprivileged.current().prefix().stream(), elasticsearch)
                        .toList(),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", folder.resolve("config").toString(),
                        "ES_TMPDIR", folder.resolve("tmp").toString(),
                        // The program that reads the settings and starts the server lives for seconds only.
                        "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1",
                        "ES_JAVA_OPTS",
                                String.join(
                                        " ",
                                        Stream.concat(SMALL.stream(), jvmOptions.stream())
                                                .toList())),
                folder,
                log);
    }

    /** Whether it answers and all primary shards are started. */
    @Override
    public boolean isReady() {
        return Probe.isOk(
                address().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"), Duration.ofSeconds(5));
    }

    private static void copyMissing(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private List<String> settings() {
        return List.of(
                "cluster.name: claimtrail",
                "node.name: claimtrail",
                "discovery.type: single-node",
                "xpack.security.enabled: false",
                "http.host: 127.0.0.1",
                "http.port: " + port,
                "transport.host: 127.0.0.1",
                "transport.port: " + transportPort,
                "path.data: " + folder.resolve("data"),
                "path.logs: " + folder.resolve("logs"),
                "cluster.routing.allocation.disk.threshold_enabled: false",
                // The serial collector keeps garbage until memory is full, so the memory in use says nothing. A breaker
                // that looked at it would reject requests forever: rejected requests cause no collection.
                "indices.breaker.total.use_real_memory: false",
                "action.destructive_requires_name: false");
    }
}
