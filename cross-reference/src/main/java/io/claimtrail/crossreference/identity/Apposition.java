package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the apposition to a name in a source phrase: "Anders Holm, a hydrologist at Norrvik,". */
final class Apposition {

    private static final Pattern INTRODUCED = Pattern.compile("(a|an|the|of|from|former)\\b.*");

    private static final Pattern CLAUSE = Pattern.compile("(who|whose|which|that)\\b.*");

    private Apposition() {}

    /** The apposition if it states a role or a place; empty if there is none or it only states an action. */
    static Optional<String> find(String words, String name) {
        String folded = Folding.fold(words);
        String sought = Folding.fold(name);
        // Folding may change the length. Then positions in the folded text are not valid in the original.
        int at = folded.length() == words.length() ? folded.indexOf(sought) : -1;
        if (at < 0) {
            return Optional.empty();
        }
        Optional<String> after = after(words.substring(at + sought.length()));
        return after.isPresent() ? after : role(words.substring(0, at));
    }

    private static Optional<String> after(String rest) {
        if (!rest.startsWith(",")) {
            return Optional.empty();
        }
        String phrase = rest.substring(1).split(",", 2)[0].strip();
        return INTRODUCED.matcher(phrase).matches() && phrase.indexOf(' ') > 0 ? Optional.of(phrase) : role(phrase);
    }

    private static Optional<String> role(String phrase) {
        if (CLAUSE.matcher(phrase).matches()) {
            return Optional.empty();
        }
        return ParsedRole.of(phrase).statesRole() ? Optional.of(phrase.strip()) : Optional.empty();
    }
}
