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

/** Which process runs each part, as it was written down at its start. */
record RunFiles(Path folder) {

    /** The parts that run; a file whose process is gone, or whose number another process has by now, does not count. */
    Map<Component, Running> running() {
        Map<Component, Running> running = new EnumMap<>(Component.class);
        for (Component part : Component.values()) {
            find(part).ifPresent(found -> running.put(part, found));
        }
        return running;
    }

    Optional<Running> find(Component part) {
        List<String> lines = new AtomicFile(file(part)).lines();
        return lines.size() < 2
                ? Optional.empty()
                : ProcessId.parse(lines.get(0))
                        .filter(process -> process.find().isPresent())
                        .map(process -> new Running(process, lines.get(1)));
    }

    void write(Component part, Running running) {
        new AtomicFile(file(part)).write(List.of(running.process().toString(), running.fingerprint()));
    }

    void delete(Component part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Component part) {
        return folder.resolve(part.label());
    }
}
