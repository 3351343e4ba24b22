package io.claimtrail.crossreference.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the words that turn a claim into its opposite. */
final class Negation {

    private static final Set<String> AFTER_NO = Set.of("more", "less", "fewer", "later", "sooner", "longer", "doubt");

    private Negation() {}

    static List<String> in(List<Token> tokens, BitSet used) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            boolean only = word.equals("not") && next.equals("only");
            boolean no = word.equals("no") && AFTER_NO.contains(next) && !next.equals("longer");
            if (!used.get(i) && Reading.WORDS.is("negator", word) && !only && !no) {
                found.add(tokens.get(i).text());
            }
            if (word.equals("rule") || word.equals("ruled")) {
                addRuledOut(found, tokens, i);
            }
        }
        return found;
    }

    private static void addRuledOut(List<String> found, List<Token> tokens, int i) {
        if (i + 1 < tokens.size() && tokens.get(i + 1).word().equals("out")) {
            found.add(tokens.get(i).text() + " out");
        }
    }
}
