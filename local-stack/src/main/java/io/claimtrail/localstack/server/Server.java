package io.claimtrail.localstack.server;

import java.time.Duration;

/** The process of a node. A test can kill it and start it again on the same data. */
public final class Server {

    /** Timeout of a start. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    /** Time between SIGTERM and SIGKILL. */
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Node node;
    private final PidFile pidFile;
    private ServerProcess process;

    private Server(Node node) {
        this.node = node;
        this.pidFile = new PidFile(node.launch().directory());
        this.process = launch();
    }

    /** Starts the process; {@link #awaitReady()} waits until it answers. */
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

    /** Ends it with SIGTERM, and after a grace period with SIGKILL. */
    public void stop() {
        process.stop(STOP_GRACE);
        pidFile.delete();
    }

    /** Ends it with SIGKILL. */
    public void kill() {
        process.kill();
        pidFile.delete();
    }

    /** Suspends it with SIGSTOP: it keeps its memory and connections, and answers nothing until {@link #thaw()}. */
    public void freeze() {
        process.signal("STOP");
    }

    /** Resumes it after {@link #freeze()}. */
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
