package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to run one Elasticsearch node on loopback, without security.
 *
 * @param folder for its data and configuration; made where it is missing
 * @param log for its output
 * @param jvmOptions beyond those that keep it small
 */
public record ElasticsearchNode(
        Servers servers, Path folder, Path log, int port, int transportPort, List<String> jvmOptions) {

    private static final List<String> SMALL =
            List.of("-Xms512m", "-Xmx512m", "-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:-AlwaysPreTouch");

    public ElasticsearchNode {
        jvmOptions = List.copyOf(jvmOptions);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Lays out what it reads and writes, for the user that it will run as. */
    public void prepare() {
        Path configuration = folder.resolve("config");
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.createDirectories(configuration);
            copyMissing(servers.elasticsearch().resolve("config"), configuration);
            Files.write(configuration.resolve("elasticsearch.yml"), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Unprivileged.current().own(folder);
    }

    public Launch launch() {
        Stream<String> elasticsearch =
                Stream.of(servers.elasticsearch().resolve("bin/elasticsearch").toString());
        return new Launch(
                "Elasticsearch",
                Stream.concat(Unprivileged.current().prefix().stream(), elasticsearch)
                        .toList(),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", folder.resolve("config").toString(),
                        "ES_TMPDIR", folder.resolve("tmp").toString(),
                        "ES_JAVA_OPTS",
                                String.join(
                                        " ",
                                        Stream.concat(SMALL.stream(), jvmOptions.stream())
                                                .toList())),
                folder,
                log);
    }

    /** Whether the node answers and all primary shards are there. */
    public boolean isReady(HttpClient http) {
        HttpRequest request = HttpRequest.newBuilder(
                        address().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .timeout(Duration.ofSeconds(4))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
                "action.destructive_requires_name: false");
    }
}
