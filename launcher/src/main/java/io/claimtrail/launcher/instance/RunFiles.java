package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.AtomicFile;
import io.claimtrail.localstack.server.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files with the process id of each running component, written at its start. */
record RunFiles(Path folder) {

    /** The components that run. A file does not count where its process is gone, or another process has its number now. */
    Map<Component, Running> running() {
        Map<Component, Running> running = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            find(component).ifPresent(found -> running.put(component, found));
        }
        return running;
    }

    Optional<Running> find(Component component) {
        List<String> lines = new AtomicFile(file(component)).lines();
        return lines.size() < 2
                ? Optional.empty()
                : ProcessId.parse(lines.get(0))
                        .filter(process -> process.find().isPresent())
                        .map(process -> new Running(process, lines.get(1)));
    }

    void write(Component component, Running running) {
        new AtomicFile(file(component)).write(List.of(running.process().toString(), running.fingerprint()));
    }

    void delete(Component component) {
        try {
            Files.deleteIfExists(file(component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Component component) {
        return folder.resolve(component.label());
    }
}
