package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.ReportedAttitude;
import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.lexicon.WordLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides by the words of a cue whether it reports a statement or some other attitude; {@code attitudes.txt} lists
 * them.
 */
final class AttitudeLexicon {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Cues without words, a colon or a dash: "Mukasey: the scandal disqualifies her". */
    private static final Pattern SIGNS = Pattern.compile(":|^[\\s\u2015\u2014\u2013-]+$");

    private final Map<String, ReportedAttitude> attitudes = new HashMap<>();

    AttitudeLexicon() {
        WordLists.read(AttitudeLexicon.class, "attitudes.txt").all().forEach((name, forms) -> {
            ReportedAttitude attitude = name.equals("saying")
                    ? ReportedAttitude.STATEMENT
                    : ReportedAttitude.valueOf(name.toUpperCase(Locale.ROOT));
            forms.forEach(form -> attitudes.put(form, attitude));
        });
    }

    /** The attitude that {@code cue} reports; a content in quotation marks is a statement, whatever the cue. */
    ReportedAttitude attitudeOf(String cue, StatementType type) {
        if (type != StatementType.INDIRECT) {
            return ReportedAttitude.STATEMENT;
        }
        Optional<ReportedAttitude> found = Optional.empty();
        for (String word : NO_LETTERS.split(cue.toLowerCase(Locale.ROOT), -1)) {
            ReportedAttitude attitude = attitudes.get(word);
            if (attitude == ReportedAttitude.STATEMENT) {
                return attitude;
            }
            found = found.isPresent() ? found : Optional.ofNullable(attitude);
        }
        return found.orElse(
                cue.isEmpty() || SIGNS.matcher(cue).find() ? ReportedAttitude.STATEMENT : ReportedAttitude.OTHER);
    }
}
