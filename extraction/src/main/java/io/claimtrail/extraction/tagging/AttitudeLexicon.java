package io.claimtrail.extraction.tagging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.extraction.Attitude;
import io.claimtrail.extraction.StatementType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a statement from a mere attitude by the words of the cue, as {@code attitudes.txt} lists them. */
public final class AttitudeLexicon {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** A colon or a dash alone attributes: "Mukasey: the scandal disqualifies her". */
    private static final Pattern SIGNS = Pattern.compile(":|^[\\s\u2015\u2014\u2013-]+$");

    private final Map<String, Attitude> attitudes = new HashMap<>();

    public AttitudeLexicon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Attitude.class.getResourceAsStream("attitudes.txt"), "attitudes.txt"), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] attitudeAndForms = line.split(": ", 2);
        Attitude attitude = attitudeAndForms[0].equals("saying")
                ? Attitude.STATEMENT
                : Attitude.valueOf(attitudeAndForms[0].toUpperCase(Locale.ROOT));
        for (String form : attitudeAndForms[1].split(" ", -1)) {
            attitudes.put(form, attitude);
        }
    }

    /** What {@code cue} reports; words in quotation marks were said, whatever the cue. */
    public Attitude of(String cue, StatementType type) {
        if (type != StatementType.INDIRECT) {
            return Attitude.STATEMENT;
        }
        Optional<Attitude> found = Optional.empty();
        for (String word : NO_LETTERS.split(cue.toLowerCase(Locale.ROOT), -1)) {
            Attitude attitude = attitudes.get(word);
            if (attitude == Attitude.STATEMENT) {
                return attitude;
            }
            found = found.isPresent() ? found : Optional.ofNullable(attitude);
        }
        return found.orElse(cue.isEmpty() || SIGNS.matcher(cue).find() ? Attitude.STATEMENT : Attitude.OTHER);
    }
}
