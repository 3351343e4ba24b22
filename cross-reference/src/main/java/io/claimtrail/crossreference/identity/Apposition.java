package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands beside a name in the words that name a speaker: "Anders Holm, a hydrologist at Norrvik,". */
final class Apposition {

    private static final Pattern INTRODUCED = Pattern.compile("(a|an|the|of|from|former)\\b.*");

    private static final Pattern CLAUSE = Pattern.compile("(who|whose|which|that)\\b.*");

    private Apposition() {}

    /** A role or a place; empty where there is none, or the words only tell what somebody did. */
    static Optional<String> in(String words, String name) {
        String folded = Folding.fold(words);
        String sought = Folding.fold(name);
        // Folding may change lengths: then positions can't be carried over.
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
        return RoleWords.of(phrase).tellsRole() ? Optional.of(phrase.strip()) : Optional.empty();
    }
}
