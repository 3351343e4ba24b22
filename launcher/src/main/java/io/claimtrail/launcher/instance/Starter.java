package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.LogFile;
import io.claimtrail.localstack.server.Node;
import io.claimtrail.localstack.server.Polling;
import io.claimtrail.localstack.server.ProcessSpec;
import io.claimtrail.localstack.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Starts components, records their process ids, and waits until they are ready. */
final class Starter {

    /** Timeout for all components that start together. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final RunFiles runFiles;
    private final Ports ports;
    private final Consumer<String> progress;
    private final ReentrantLock starting = new ReentrantLock();

    Starter(RunFiles runFiles, Ports ports, Consumer<String> progress) {
        this.runFiles = runFiles;
        this.ports = ports;
        this.progress = progress;
        // Ctrl-C waits until the id of the process that was just started is recorded.
        Runtime.getRuntime().addShutdownHook(new Thread(starting::lock));
    }

    /** Starts those of {@code deployed} that are among {@code components}, and waits for all of {@code deployed}. */
    void start(Map<Component, DeployedComponent> deployed, List<Component> components) {
        long begin = System.nanoTime();
        deployed.forEach((component, one) -> {
            if (components.contains(component)) {
                start(component, one);
            }
        });
        Map<Component, DeployedComponent> waiting = new EnumMap<>(deployed);
        boolean ready = Polling.until(() -> allReady(waiting, components, begin), START_LIMIT);
        if (!ready) {
            waiting.forEach((component, one) -> {
                throw failure(
                        component,
                        "was not ready within " + START_LIMIT.toMinutes() + " minutes",
                        one.node().launch().log());
            });
        }
    }

    private void start(Component component, DeployedComponent deployed) {
        deployed.node().prepare();
        ProcessSpec launch = deployed.node().launch();
        keepPrevious(launch.log());
        starting.lock();
        try {
            ServerProcess process = launch.start();
            runFiles.write(component, new Running(process.id(), deployed.fingerprint()));
        } finally {
            starting.unlock();
        }
    }

    private boolean allReady(Map<Component, DeployedComponent> waiting, List<Component> started, long begin) {
        for (Map.Entry<Component, DeployedComponent> entry : List.copyOf(waiting.entrySet())) {
            Component component = entry.getKey();
            Node node = entry.getValue().node();
            Optional<Running> running = runFiles.find(component);
            if (running.isEmpty()) {
                throw failure(component, "ended during its start", node.launch().log());
            }
            if (node.isReady()) {
                waiting.remove(component);
                if (started.contains(component)) {
                    long tenths = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 100;
                    progress.accept("%-15s ready at %s (%d.%d s)"
                            .formatted(component.label(), ports.address(component), tenths / 10, tenths % 10));
                }
            }
        }
        return waiting.isEmpty();
    }

    private static InstanceException failure(Component component, String what, Path log) {
        return new InstanceException(
                component.label() + " " + what + "; " + log + " says: " + new LogFile(log).lastFailure());
    }

    /** A log file contains one run; the log of the run before is kept beside it. */
    private static void keepPrevious(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
