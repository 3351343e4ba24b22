package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the {@link Watchdog} which process runs in {@code folder}; there only while one does. */
record PidFile(Path folder) {

    Path path() {
        return folder.resolve("pid");
    }

    void write(long pid) {
        try {
            Files.writeString(path(), pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
