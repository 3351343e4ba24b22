package io.claimtrail.evaluation;

import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Source, cue or content of an attribution, in the forms that are compared.
 *
 * @param exact spans without white space at the edges; spans with only white space between them are joined
 * @param tokens tokens that the spans touch
 * @param words those of {@code tokens} that are words; parts that differ only in punctuation have the same
 */
record ComparedPart(List<CharSpan> exact, BitSet tokens, BitSet words) {

    static ComparedPart of(ScoredText text, List<CharSpan> raw) {
        List<CharSpan> exact = new ArrayList<>();
        for (CharSpan span : raw.stream()
                .sorted(Comparator.comparingInt(CharSpan::start).thenComparingInt(CharSpan::end))
                .toList()) {
            CharSpan trimmed = trimmed(text.text(), span);
            if (trimmed.start() >= trimmed.end()) {
                continue;
            }
            boolean touches =
                    !exact.isEmpty() && isBlank(text.text(), exact.getLast().end(), trimmed.start());
            if (touches) {
                exact.add(new CharSpan(exact.removeLast().start(), trimmed.end()));
            } else {
                exact.add(trimmed);
            }
        }
        BitSet tokens = text.tokensIn(exact);
        BitSet words = new BitSet();
        tokens.stream().filter(text::isWord).forEach(words::set);
        return new ComparedPart(List.copyOf(exact), tokens, words);
    }

    private static CharSpan trimmed(String text, CharSpan span) {
        int start = Math.max(0, span.start());
        int end = Math.min(text.length(), span.end());
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new CharSpan(start, end);
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

    boolean isExactly(ComparedPart other) {
        return exact.equals(other.exact);
    }

    /** Whether the parts are equal apart from punctuation; parts without a word must be equal in full. */
    boolean isNearly(ComparedPart other) {
        boolean neither = words.isEmpty() && other.words.isEmpty();
        return neither ? isExactly(other) : words.equals(other.words);
    }

    /** The Dice coefficient 2 |A and B| / (|A| + |B|), 1 if both are empty. */
    double dice(ComparedPart other) {
        if (isEmpty() && other.isEmpty()) {
            return 1;
        }
        BitSet both = (BitSet) tokens.clone();
        both.and(other.tokens);
        return 2.0 * both.cardinality() / (tokens.cardinality() + other.tokens.cardinality());
    }
}
