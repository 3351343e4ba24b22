package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Stops components: first the services, then the servers that they need; each kind at once. */
final class Stopper {

    /** Time between SIGTERM and SIGKILL. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Home home;
    private final RunFiles runFiles;
    private final Consumer<String> progress;

    Stopper(Home home, RunFiles runFiles, Consumer<String> progress) {
        this.home = home;
        this.runFiles = runFiles;
        this.progress = progress;
    }

    void stop(List<Component> components) {
        components.stream().filter(Component::isService).parallel().forEach(this::stop);
        components.stream()
                .filter(component -> !component.isService())
                .parallel()
                .forEach(this::stop);
    }

    private void stop(Component component) {
        runFiles.find(component).flatMap(running -> running.process().find()).ifPresent(process -> {
            new ServerProcess(component.label(), process, home.log(component)).stop(GRACE);
            progress.accept("%-15s stopped".formatted(component.label()));
        });
        runFiles.delete(component);
    }
}
