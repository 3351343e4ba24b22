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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One Elasticsearch node on loopback, without security. Its data outlives it: started again in the same folder it goes
 * on.
 */
public final class ElasticsearchServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Servers servers;
    private final Path folder;
    private final int port;
    private final int transportPort;
    private final List<String> jvmOptions;
    private ServerProcess process;

    private ElasticsearchServer(Servers servers, Path folder, int port, int transportPort, List<String> jvmOptions) {
        this.servers = servers;
        this.folder = folder;
        this.port = port;
        this.transportPort = transportPort;
        this.jvmOptions = jvmOptions;
        this.process = launch();
    }

    /**
     * Starts a node; {@link #awaitReady()} tells when it answers.
     *
     * @param folder for its data, configuration and logs; made where it is missing
     * @param jvmOptions beyond those that keep it small
     */
    public static ElasticsearchServer start(
            Servers servers, Path folder, int port, int transportPort, List<String> jvmOptions) {
        return new ElasticsearchServer(servers, folder, port, transportPort, List.copyOf(jvmOptions));
    }

    /** Starts it again after it was stopped or killed, on the same data and ports. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        process.stop(STOP_GRACE);
    }

    public void kill() {
        process.kill();
    }

    /** Returns once the node answers and all primary shards are there. */
    public void awaitReady() {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        process.awaitReady(() -> answers(http), START_LIMIT);
    }

    private boolean answers(HttpClient http) {
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

    private ServerProcess launch() {
        Path home = servers.elasticsearch();
        Path temporary = folder.resolve("tmp");
        try {
            Files.createDirectories(temporary);
            Path configuration = Files.createDirectories(folder.resolve("config"));
            copyMissing(home.resolve("config"), configuration);
            Files.write(configuration.resolve("elasticsearch.yml"), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(unprivileged());
        command.add(home.resolve("bin/elasticsearch").toString());
        return ServerProcess.start(
                "Elasticsearch",
                command,
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", folder.resolve("config").toString(),
                        "ES_TMPDIR", temporary.toString(),
                        "ES_JAVA_OPTS", javaOptions()),
                folder,
                folder.resolve("elasticsearch.log"));
    }

    private String javaOptions() {
        List<String> options = new ArrayList<>(
                List.of("-Xms512m", "-Xmx512m", "-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:-AlwaysPreTouch"));
        options.addAll(jvmOptions);
        return String.join(" ", options);
    }

    /** Elasticsearch refuses to run as root; a user namespace gives it another name without owning other files. */
    private static List<String> unprivileged() {
        return System.getProperty("user.name").equals("root")
                ? List.of("unshare", "--user", "--map-user=1000", "--map-group=1000")
                : List.of();
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
