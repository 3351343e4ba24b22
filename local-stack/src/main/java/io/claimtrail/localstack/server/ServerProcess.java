package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A process together with its child processes. */
public final class ServerProcess {

    /** Timeout for a killed process to disappear. */
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final ProcessHandle handle;
    private final Path log;

    public ServerProcess(String name, ProcessHandle handle, Path log) {
        this.name = name;
        this.handle = handle;
        this.log = log;
    }

    public ProcessId id() {
        return ProcessId.of(handle);
    }

    public boolean isAlive() {
        return isAlive(handle);
    }

    /** Ends it with SIGTERM, after {@code grace} with SIGKILL. */
    public void stop(Duration grace) {
        List<ProcessHandle> family = family();
        handle.destroy();
        Polling.until(() -> !isAlive(), grace);
        end(family);
    }

    /** Kills it and its child processes. */
    public void kill() {
        end(family());
    }

    /** Sends the signal with that name to it and its child processes. */
    void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        family().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("the command kill is missing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * Waits for {@code ready}, at most {@code limit}.
     *
     * @throws IllegalStateException where it ends or takes longer; the message quotes the end of its log
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        boolean answered = Polling.until(() -> !isAlive() || ready.getAsBoolean(), limit);
        if (!answered || !isAlive()) {
            kill();
            throw new IllegalStateException(
                    name + (answered ? " ended" : " was not ready within " + limit.toSeconds() + " s") + "; the log "
                            + log + " ends with: " + new LogFile(log).lastFailure());
        }
    }

    private List<ProcessHandle> family() {
        return Stream.concat(handle.descendants(), Stream.of(handle)).toList();
    }

    private static void end(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        Polling.until(() -> family.stream().noneMatch(ServerProcess::isAlive), KILL_LIMIT);
    }

    /** Java counts an ended process as alive until its parent has read its exit status, which some parents never do. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isDefunct(process.pid());
    }

    private static boolean isDefunct(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // no /proc here, or the process is gone
        }
    }
}
