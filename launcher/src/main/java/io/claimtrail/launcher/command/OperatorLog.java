package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Notes changes that no service sees, and so no audit log contains: keys, and dead letters that are replayed or dropped. One line
 * each, in {@code logs/operator.log} of the state folder.
 */
record OperatorLog(Home home) {

    /** Notes {@code command}, what it was used on, and the ids of what it changed. */
    void note(String command, String target, List<String> ids) {
        String line = "%s user=\"%s\" command=\"%s\" target=\"%s\" ids=%s%n"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        plain(System.getProperty("user.name", "")),
                        command,
                        plain(target),
                        String.join(",", ids));
        try {
            Files.createDirectories(home.logs());
            Files.writeString(file(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write to " + file(), e);
        }
    }

    private Path file() {
        return home.logs().resolve("operator.log");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\"]", " ");
    }
}
