package io.claimtrail.localstack.server;

import java.time.Duration;

/** A node's process, which a test may kill and start again: the node's data outlives it. */
public final class Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Node node;
    private final PidFile pidFile;
    private ServerProcess process;

    private Server(Node node) {
        this.node = node;
        this.pidFile = new PidFile(node.launch().directory());
        this.process = launch();
    }

    /** Starts it; {@link #awaitReady()} tells when it answers. */
    public static Server start(Node node) {
        return new Server(node);
    }

    /** Starts it again after it was stopped or killed, on the same data and ports, and waits until it answers. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** Returns once it answers. */
    public void awaitReady() {
        process.awaitReady(node::isReady, START_LIMIT);
    }

    public long pid() {
        return process.id().pid();
    }

    public boolean isAlive() {
        return process.isAlive();
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

    /** Holds it still: it keeps its memory and its connections, and answers nobody until it may go on. */
    public void freeze() {
        process.signal("STOP");
    }

    /** Lets it go on after {@link #freeze()}. */
    public void thaw() {
        process.signal("CONT");
    }

    private ServerProcess launch() {
        node.prepare();
        ServerProcess started = node.launch().start();
        pidFile.write(started.id().pid());
        return started;
    }
}
