package io.claimtrail.crossreference.parsing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the words that a claim negates: the first topic word after a "not", and every topic word if the cue is "denied". */
final class NegationFinder {

    private static final Set<String> AFTER_NO = Set.of("more", "less", "fewer", "later", "sooner", "doubt");
    private static final Set<String> UNTIL = Set.of("before", "until", "till");
    /** Tokens after a negator in which the negated word is searched. */
    private static final int REACH = 6;

    private NegationFinder() {}

    /** The stems that are negated an odd number of times, each with its negator. */
    static Map<String, String> find(List<Token> tokens, BitSet used, String cue, Set<String> topic) {
        Map<String, String> negated = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!used.get(i) && isNegator(tokens, i)) {
                negate(negated, tokens, i, used);
            }
        }
        Token.of(cue).stream()
                .filter(token -> ParsedClaim.WORDS.is("denial", token.word()))
                .findFirst()
                .ifPresent(denial -> topic.forEach(stem -> toggle(negated, stem, denial.text())));
        return negated;
    }

    /** The number of negators, where a cue of denial counts as one. */
    static int count(List<Token> tokens, BitSet used, String cue) {
        int count = Token.of(cue).stream().anyMatch(token -> ParsedClaim.WORDS.is("denial", token.word())) ? 1 : 0;
        for (int i = 0; i < tokens.size(); i++) {
            count += !used.get(i) && isNegator(tokens, i) ? 1 : 0;
        }
        return count;
    }

    private static boolean isNegator(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
        if (word.equals("out") && i > 0) {
            return Set.of("rule", "rules", "ruled").contains(tokens.get(i - 1).word());
        }
        boolean only = word.equals("not") && next.equals("only");
        boolean more = word.equals("no") && AFTER_NO.contains(next);
        return ParsedClaim.WORDS.is("negator", word) && !only && !more;
    }

    private static void negate(Map<String, String> negated, List<Token> tokens, int negator, BitSet used) {
        int end = Math.min(tokens.size(), negator + 1 + REACH);
        for (int i = negator + 1; i < end; i++) {
            if (used.get(i) && UNTIL.contains(tokens.get(i).word())) {
                // "not before March" limits the time, not the statement.
                return;
            }
        }
        for (int i = negator + 1; i < end && !tokens.get(i).isSentenceEnd(); i++) {
            if (!used.get(i) && tokens.get(i).isWord() && ParsedClaim.isTopicWord(tokens.get(i))) {
                negated.put(
                        Thesaurus.stem(tokens.get(i).word()),
                        tokens.get(negator).text());
                return;
            }
        }
    }

    private static void toggle(Map<String, String> negated, String stem, String by) {
        if (negated.remove(stem) == null) {
            negated.put(stem, by);
        }
    }
}
