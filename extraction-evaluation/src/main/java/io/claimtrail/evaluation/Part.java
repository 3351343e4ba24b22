package io.claimtrail.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Source, cue or content of an attribution, in the forms it is compared in.
 *
 * @param exact without white space at the edges; stretches with nothing but white space between them are one
 * @param tokens those it touches
 * @param words those of them that are words: what is equal but for punctuation at the edges has the same
 */
record Part(List<Stretch> exact, BitSet tokens, BitSet words) {

    static Part of(ScoredText text, List<Stretch> raw) {
        List<Stretch> exact = new ArrayList<>();
        for (Stretch stretch : raw.stream()
                .sorted(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end))
                .toList()) {
            Stretch trimmed = trimmed(text.text(), stretch);
            if (trimmed.start() >= trimmed.end()) {
                continue;
            }
            boolean touches =
                    !exact.isEmpty() && isBlank(text.text(), exact.getLast().end(), trimmed.start());
            if (touches) {
                exact.add(new Stretch(exact.removeLast().start(), trimmed.end()));
            } else {
                exact.add(trimmed);
            }
        }
        BitSet tokens = text.tokensIn(exact);
        BitSet words = new BitSet();
        tokens.stream().filter(text::isWord).forEach(words::set);
        return new Part(List.copyOf(exact), tokens, words);
    }

    private static Stretch trimmed(String text, Stretch stretch) {
        int start = Math.max(0, stretch.start());
        int end = Math.min(text.length(), stretch.end());
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Stretch(start, end);
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean isExactly(Part other) {
        return exact.equals(other.exact);
    }

    /** Equal but for punctuation; parts without a word must be equal in full. */
    boolean isNearly(Part other) {
        boolean neither = words.isEmpty() && other.words.isEmpty();
        return neither ? isExactly(other) : words.equals(other.words);
    }

    /** 2 |A and B| / (|A| + |B|), 1 where both are empty. */
    double dice(Part other) {
        if (isEmpty() && other.isEmpty()) {
            return 1;
        }
        BitSet both = (BitSet) tokens.clone();
        both.and(other.tokens);
        return 2.0 * both.cardinality() / (tokens.cardinality() + other.tokens.cardinality());
    }
}
