package io.claimtrail.localstack.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A node that a test may kill and start again: its data outlives it. */
public final class ElasticsearchServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final ElasticsearchNode node;
    private final PidFile pidFile;
    private ServerProcess process;

    private ElasticsearchServer(ElasticsearchNode node) {
        this.node = node;
        this.pidFile = new PidFile(node.folder());
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
        return new ElasticsearchServer(new ElasticsearchNode(
                servers, folder, folder.resolve("elasticsearch.log"), port, transportPort, jvmOptions));
    }

    /** Starts it again after it was stopped or killed, on the same data and ports. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    public URI address() {
        return node.address();
    }

    public long pid() {
        return process.id().pid();
    }

    /** Ends it with SIGTERM, and with SIGKILL where that does not help. */
    public void stop() {
        process.stop(STOP_GRACE);
        pidFile.delete();
    }

    /** Ends it with SIGKILL. */
    public void kill() {
        process.kill();
        pidFile.delete();
    }

    /** Returns once the node answers and all primary shards are there. */
    public void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            process.awaitReady(() -> node.isReady(http), START_LIMIT);
        }
    }

    private ServerProcess launch() {
        node.prepare();
        ServerProcess started = node.launch().start();
        pidFile.write(started.id().pid());
        return started;
    }
}
