package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A small text file that is replaced as a whole: a reader sees the old lines or the new ones, never a component. */
public record AtomicFile(Path path) {

    /** Its lines; empty where the file does not exist. */
    public List<String> lines() {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file. The folder must exist. */
    public void write(List<String> lines) {
        try {
            Path draft = Files.write(path.resolveSibling(path.getFileName() + ".draft"), lines);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
