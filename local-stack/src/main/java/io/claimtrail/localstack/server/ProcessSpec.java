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
 * All that it takes to start a process.
 *
 * @param environment is added to the one of this process
 * @param directory working directory; made where it is missing
 * @param log its output is appended here
 */
public record ProcessSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

    /** They keep a process alive when the terminal that started it is closed; the first also against Ctrl-C. */
    private static final List<Path> DETACHERS =
            List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"), Path.of("/usr/bin/nohup"));

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Runs it with the terminal of this process, and returns its exit status. */
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

    /** Starts it in a session of its own, where the system can. */
    public ServerProcess start() {
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
            return new ServerProcess(name, builder.start().toHandle(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + name, e);
        }
    }
}
