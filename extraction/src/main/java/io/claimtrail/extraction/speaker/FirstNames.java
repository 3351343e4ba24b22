package io.claimtrail.extraction.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The names of {@code first-names.txt}. */
final class FirstNames {

    private final Map<String, Gender> genders = new HashMap<>();

    FirstNames() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FirstNames.class.getResourceAsStream("first-names.txt"), "first-names.txt"),
                UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] pronounAndNames = line.split(": ", 2);
        Gender gender = switch (pronounAndNames[0]) {
            case "he" -> Gender.HE;
            case "she" -> Gender.SHE;
            default -> Gender.UNKNOWN;
        };
        for (String name : pronounAndNames[1].split(" ", -1)) {
            // A name on two lines goes with both.
            genders.merge(name, gender, (one, other) -> one == other ? one : Gender.UNKNOWN);
        }
    }

    boolean hold(String name) {
        return genders.containsKey(name.toLowerCase(Locale.ROOT));
    }

    Gender genderOf(String name) {
        return genders.getOrDefault(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }
}
