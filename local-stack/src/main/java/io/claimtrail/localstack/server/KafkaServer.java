package io.claimtrail.localstack.server;

import java.nio.file.Path;
import java.time.Duration;

/** A broker that a test may kill and start again: its data outlives it. */
public final class KafkaServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final KafkaNode node;
    private final PidFile pidFile;
    private ServerProcess process;

    private KafkaServer(KafkaNode node) {
        this.node = node;
        this.pidFile = new PidFile(node.folder());
        this.process = launch();
    }

    /**
     * Starts a broker; {@link #awaitReady()} tells when it answers.
     *
     * @param folder for its data, configuration and log; made where it is missing
     */
    public static KafkaServer start(Servers servers, Path folder, int port, int controllerPort) {
        return new KafkaServer(new KafkaNode(servers, folder, folder.resolve("kafka.log"), port, controllerPort));
    }

    /** Starts it again after it was stopped or killed, on the same data and ports. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    public String bootstrapServers() {
        return node.bootstrapServers();
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

    /** Returns once the broker answers. */
    public void awaitReady() {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers())) {
            process.awaitReady(topics::isReady, START_LIMIT);
        }
    }

    private ServerProcess launch() {
        node.prepare();
        ServerProcess started = node.launch().start();
        pidFile.write(started.id().pid());
        return started;
    }
}
