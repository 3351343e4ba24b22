package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.Token;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what a headline quotes in single marks, as British print does without naming the speaker: {@code Continental 'may run
 * out of cash'}. One word in marks is a nickname or irony and is left alone, as is what begins like a name or a title.
 */
public final class HeadlineQuotations {

    private static final int LONGEST_HEADLINE = 20;
    private static final int FEWEST_WORDS = 2;
    private static final String SINGLE = "'\u2018\u2019";
    private static final String SENTENCE_ENDS = ".!?\u2026";

    private HeadlineQuotations() {}

    /**
     * The quotation that ends the first line, or is all of it, with its marks.
     *
     * @param said tokens of the text that are content or cue already
     */
    public static Optional<Sentence> in(Text text, BitSet said) {
        int end = firstLine(text);
        if (end == text.size() || end > LONGEST_HEADLINE || isProse(text, end) || !isSingle(text, end - 1)) {
            return Optional.empty();
        }
        int first = end - 2;
        while (first >= 0 && !isSingle(text, first)) {
            first--;
        }
        return first >= 0 && opens(text, first) && end - first - 2 >= FEWEST_WORDS && isFree(said, first, end)
                ? Optional.of(new Sentence(first, end))
                : Optional.empty();
    }

    /** Whether {@code stretch} stands in single marks. */
    public static boolean isMarked(Text text, Sentence stretch) {
        return stretch.end() - stretch.first() > FEWEST_WORDS
                && isSingle(text, stretch.first())
                && isSingle(text, stretch.end() - 1);
    }

    private static boolean isFree(BitSet said, int first, int end) {
        int next = said.nextSetBit(first);
        return next < 0 || next >= end;
    }

    private static int firstLine(Text text) {
        int end = 0;
        while (end < text.size() && text.token(end).paragraph() == text.token(0).paragraph()) {
            end++;
        }
        return end;
    }

    private static boolean isProse(Text text, int end) {
        return IntStream.range(0, end)
                .anyMatch(token -> SENTENCE_ENDS.contains(text.token(token).text()));
    }

    private static boolean isSingle(Text text, int token) {
        return token >= 0 && SINGLE.contains(text.token(token).text());
    }

    private static boolean opens(Text text, int mark) {
        Token next = text.token(mark + 1);
        boolean stands = mark == 0 || text.token(mark).gap() > 0;
        return stands && next.word() && next.gap() == 0 && (mark == 0 || !next.isCapitalized());
    }
}
