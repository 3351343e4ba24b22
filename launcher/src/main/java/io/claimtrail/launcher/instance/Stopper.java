package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Ends parts: services before the servers that they need, those of a kind together. */
final class Stopper {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Home home;
    private final RunFiles runFiles;
    private final Consumer<String> progress;

    Stopper(Home home, RunFiles runFiles, Consumer<String> progress) {
        this.home = home;
        this.runFiles = runFiles;
        this.progress = progress;
    }

    void stop(List<Component> parts) {
        parts.stream().filter(Component::isService).parallel().forEach(this::stop);
        parts.stream().filter(part -> !part.isService()).parallel().forEach(this::stop);
    }

    private void stop(Component part) {
        runFiles.find(part).flatMap(running -> running.process().find()).ifPresent(process -> {
            new ServerProcess(part.label(), process, home.log(part)).stop(GRACE);
            progress.accept("%-15s stopped".formatted(part.label()));
        });
        runFiles.delete(part);
    }
}
