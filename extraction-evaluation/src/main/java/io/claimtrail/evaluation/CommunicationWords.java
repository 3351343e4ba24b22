package io.claimtrail.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides whether a cue reports something said, rather than something thought, planned or wished. */
final class CommunicationWords {

    private static final Pattern CUE = read();

    private CommunicationWords() {}

    static boolean occurIn(String cue) {
        return CUE.matcher(cue).find();
    }

    private static Pattern read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        CommunicationWords.class.getResourceAsStream("communication.txt"), "communication.txt"),
                UTF_8))) {
            String words = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(", ")))
                    .map(form -> form.replace(" ", "\\s+"))
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    ":|^[\\s\u2015\u2014\u2013-]+$|according\\s+to|\\b(?:" + words + ")\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read communication.txt", e);
        }
    }
}
