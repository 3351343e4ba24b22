package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that was started here, with all that it started itself. Its output goes to a file. */
public final class ServerProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code command} in a session of its own where the system can, so that it outlives the terminal.
     *
     * @param directory working directory
     * @param log is appended to
     */
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            detached.add(SETSID.toString());
        }
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + name, e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it with SIGTERM, after {@code grace} with SIGKILL. */
    public void stop(Duration grace) {
        List<ProcessHandle> family = family();
        process.destroy();
        try {
            process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(family);
    }

    /** Ends it with SIGKILL, and all that it started. */
    public void kill() {
        end(family());
    }

    /** Waits until {@code limit} for {@code ready}; where it ends before, or takes longer, tells where its log is. */
    void awaitReady(java.util.function.BooleanSupplier ready, Duration limit) {
        boolean answered = Patience.until(() -> !isAlive() || ready.getAsBoolean(), limit);
        if (!answered || !isAlive()) {
            kill();
            throw new IllegalStateException(
                    name + (answered ? " ended" : " was not ready within " + limit) + "; its log is " + log);
        }
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void end(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
