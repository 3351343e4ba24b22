package io.claimtrail.localstack;

import io.claimtrail.localstack.server.FileTree;
import io.claimtrail.localstack.server.LogFile;
import io.claimtrail.localstack.server.Polling;
import io.claimtrail.localstack.server.ProcessId;
import io.claimtrail.localstack.server.ProcessSpec;
import io.claimtrail.localstack.server.ServerProcess;
import io.claimtrail.localstack.server.Servers;
import java.io.File;
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
 * The one Kafka and Elasticsearch of a whole build. The first test that attaches starts them, in a supervisor process that
 * ends them with the build. Later tests, of any module and process, find them through the state file.
 */
public final class SharedStack {

    /** Timeout for the supervisor to start the servers. */
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private static final String FOLDER = "shared-stack-";
    private static final String SUPERVISOR_LOG = "supervisor.log";

    private SharedStack() {}

    /** The stack of this build; started where it is missing. */
    public static Stack attach() {
        return System.getProperty("local-stack.kind", "processes").equals("containers")
                ? ContainerStack.attach()
                : attach(Servers.find(), owner(), true);
    }

    /**
     * The stack of {@code owner}; started where it is missing.
     *
     * @param withElasticsearch whether one that is started gets an Elasticsearch, or only a Kafka
     */
    static Stack attach(Servers servers, ProcessHandle owner, boolean withElasticsearch) {
        Path target = Objects.requireNonNull(servers.home().getParent());
        Path folder = target.resolve(FOLDER + owner.pid());
        // Files are locked by processes, not threads: the monitor keeps tests of one process apart.
        synchronized (SharedStack.class) {
            try (FileChannel channel = FileChannel.open(
                            target.resolve("shared-stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return StackState.find(folder).orElseGet(() -> start(servers, folder, owner, withElasticsearch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static StackState start(Servers servers, Path folder, ProcessHandle owner, boolean withElasticsearch) {
        sweep(Objects.requireNonNull(folder.getParent()));
        ServerProcess supervisor =
                supervisor(servers, folder, owner, withElasticsearch).start();
        Polling.until(() -> !supervisor.isAlive() || StackState.find(folder).isPresent(), START_LIMIT);
        return StackState.find(folder)
                .orElseThrow(() -> new IllegalStateException("the shared stack did not start; the log in " + folder
                        + " ends with: " + new LogFile(folder.resolve(SUPERVISOR_LOG)).lastFailure()));
    }

    /** Deletes the folders of builds that were killed together with their supervisor. */
    private static void sweep(Path target) {
        try (Stream<Path> entries = Files.list(target)) {
            entries.filter(Files::isDirectory)
                    .filter(entry -> entry.getFileName().toString().startsWith(FOLDER))
                    .filter(entry -> StackState.find(entry).isEmpty())
                    .forEach(FileTree::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessSpec supervisor(
            Servers servers, Path folder, ProcessHandle owner, boolean withElasticsearch) {
        return new ProcessSpec(
                "supervisor",
                List.of(
                        Servers.java().toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlocal-stack.servers=" + servers.home(),
                        "-cp",
                        servers.home().resolveSibling("classes")
                                + File.pathSeparator
                                + Servers.classPath(servers.supervisor()),
                        Supervisor.class.getName(),
                        folder.toString(),
                        ProcessId.of(owner).toString(),
                        Boolean.toString(withElasticsearch)),
                Map.of(),
                folder,
                folder.resolve(SUPERVISOR_LOG));
    }

    /** The build that these tests belong to: the outermost Maven process above this one, else this one. */
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
