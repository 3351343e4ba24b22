package io.claimtrail.crossreference.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a claim denies: the first word that follows a "not", and all of what somebody denied. */
final class Negation {

    private static final Set<String> AFTER_NO = Set.of("more", "less", "fewer", "later", "sooner", "doubt");
    private static final Set<String> UNTIL = Set.of("before", "until", "till");
    private static final int REACH = 6;

    private Negation() {}

    /** Stems of {@code topic} that are denied once, or thrice, with the word that does. */
    static Map<String, String> of(List<Token> tokens, BitSet used, String cue, Set<String> topic) {
        Map<String, String> denied = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!used.get(i) && isNegator(tokens, i)) {
                deny(denied, tokens, i, used);
            }
        }
        Token.of(cue).stream()
                .filter(token -> Reading.WORDS.is("denial", token.word()))
                .findFirst()
                .ifPresent(denial -> topic.forEach(stem -> turn(denied, stem, denial.text())));
        return denied;
    }

    private static boolean isNegator(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
        if (word.equals("out") && i > 0) {
            return Set.of("rule", "rules", "ruled").contains(tokens.get(i - 1).word());
        }
        boolean only = word.equals("not") && next.equals("only");
        boolean more = word.equals("no") && AFTER_NO.contains(next);
        return Reading.WORDS.is("negator", word) && !only && !more;
    }

    private static void deny(Map<String, String> denied, List<Token> tokens, int negator, BitSet used) {
        int end = Math.min(tokens.size(), negator + 1 + REACH);
        for (int i = negator + 1; i < end; i++) {
            if (used.get(i) && UNTIL.contains(tokens.get(i).word())) {
                // "not before March" tells when.
                return;
            }
        }
        for (int i = negator + 1; i < end && !tokens.get(i).isStop(); i++) {
            if (!used.get(i) && tokens.get(i).isWord() && Reading.isTelling(tokens.get(i))) {
                denied.put(Topic.stem(tokens.get(i).word()), tokens.get(negator).text());
                return;
            }
        }
    }

    private static void turn(Map<String, String> denied, String stem, String by) {
        if (denied.remove(stem) == null) {
            denied.put(stem, by);
        }
    }
}
