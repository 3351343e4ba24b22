package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is needed to start a process.
 *
 * @param environment added to the environment of this process
 * @param directory working directory; created if missing
 * @param log file to which its output is appended
 */
public record ProcessSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

    /** Commands that keep a process alive when its terminal is closed; the first one also ignores Ctrl-C. */
    private static final List<Path> DETACHERS =
            List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"), Path.of("/usr/bin/nohup"));

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Runs it in the foreground and returns its exit status. */
    public int runInForeground() throws InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + name, e);
        }
    }

    /** Starts it in a separate session, where the system can. */
    public ServerProcess start() {
        return new ServerProcess(name, launch().toHandle(), log);
    }

    /** The same, for a process whose exit status matters. */
    Process launch() {
        List<String> detached = Stream.concat(
                        DETACHERS.stream().filter(Files::isExecutable).limit(1).map(Path::toString), command.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(detached))
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + name, e);
        }
    }
}
