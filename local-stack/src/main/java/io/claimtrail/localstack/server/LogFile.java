package io.claimtrail.localstack.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of a process. */
public record LogFile(Path path) {

    private static final Pattern FAILURE =
            Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b|^Exception in thread|^Caused by: ");

    /** The last line with a failure, else the last line; empty where there is none. */
    public String lastFailure() {
        List<String> lines = lines();
        return Stream.concat(
                        lines.reversed().stream()
                                .filter(line -> FAILURE.matcher(line).find()),
                        lines.reversed().stream().filter(line -> !line.isBlank()))
                .findFirst()
                .orElse("");
    }

    private List<String> lines() {
        try {
            // Latin-1 decodes any bytes.
            return Files.readAllLines(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
