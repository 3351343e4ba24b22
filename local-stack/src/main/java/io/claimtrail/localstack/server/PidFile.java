package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The id of the process that runs in {@code folder}, for the {@link Watchdog}; exists only while one runs. */
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
