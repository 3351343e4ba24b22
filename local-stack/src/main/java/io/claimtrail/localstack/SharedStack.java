package io.claimtrail.localstack;

import io.claimtrail.localstack.server.Patience;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one Kafka and Elasticsearch of a whole build. The first test that asks starts them, in a supervisor process that
 * ends them with the build; later tests, in whatever module or process, find them in the state file.
 */
public final class SharedStack {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private SharedStack() {}

    /** The stack of this build; started where it is not there yet. */
    public static Stack attach() {
        if (System.getProperty("claimtrail.stack", "processes").equals("containers")) {
            return ContainerStack.attach();
        }
        Servers servers = Servers.find();
        Path folder = Objects.requireNonNull(servers.home().getParent()).resolve("shared-stack");
        try (FileChannel channel = openLock(folder);
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            Optional<StackState> running = StackState.read(folder).filter(StackState::isAlive);
            return running.isPresent() ? running.get() : start(servers, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolveSibling("shared-stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Stack start(Servers servers, Path folder) {
        StackState.read(folder).ifPresent(StackState::endServers);
        StackState.clear(folder);
        ServerProcess supervisor = ServerProcess.start(
                "supervisor",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dclaimtrail.servers=" + servers.home(),
                        "-cp",
                        Objects.requireNonNull(servers.home().getParent()).resolve("classes") + ":"
                                + servers.home().resolve("libs") + "/*",
                        Supervisor.class.getName(),
                        folder.toString(),
                        Long.toString(owner().pid())),
                Map.of(),
                folder,
                folder.resolve("supervisor.log"));
        Patience.until(() -> !supervisor.isAlive() || StackState.read(folder).isPresent(), START_LIMIT);
        return StackState.read(folder)
                .filter(StackState::isAlive)
                .orElseThrow(() -> new IllegalStateException("the shared stack did not start; see " + folder));
    }

    /** The build that these tests belong to: the Maven process above this one, else this one. */
    private static ProcessHandle owner() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.iterate(Optional.of(self), Optional::isPresent, p -> p.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(ancestor -> ancestor.info()
                        .commandLine()
                        .filter(line -> line.contains("plexus.classworlds.launcher"))
                        .isPresent())
                .reduce((inner, outer) -> outer)
                .orElse(self);
    }
}
