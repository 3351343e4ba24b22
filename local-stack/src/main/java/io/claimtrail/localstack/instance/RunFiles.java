package io.claimtrail.localstack.instance;

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
    Map<Part, Running> running() {
        Map<Part, Running> running = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            find(part).ifPresent(found -> running.put(part, found));
        }
        return running;
    }

    Optional<Running> find(Part part) {
        Path file = file(part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Home.readLines(file);
        return lines.size() < 2
                ? Optional.empty()
                : ProcessId.parse(lines.get(0))
                        .filter(process -> process.find().isPresent())
                        .map(process -> new Running(process, lines.get(1)));
    }

    void write(Part part, Running running) {
        Home.write(file(part), List.of(running.process().toString(), running.fingerprint()));
    }

    void delete(Part part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Part part) {
        return folder.resolve(part.label());
    }
}
