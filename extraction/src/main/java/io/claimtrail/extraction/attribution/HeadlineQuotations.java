package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a quotation in single marks in the headline. British newspapers quote so without naming the speaker: {@code
 * Continental 'may run out of cash'}. A single word in marks is a nickname or irony and does not count; nor does a
 * quotation that begins with a capital, like a name or a title, unless it begins the headline.
 */
public final class HeadlineQuotations {

    /** Number of tokens that a first line may have to count as a headline. */
    private static final int MAX_HEADLINE_TOKENS = 20;

    /** Number of tokens between the marks that a quotation must have. */
    private static final int MIN_WORDS = 2;

    private static final String SINGLE = "'\u2018\u2019";
    private static final String SENTENCE_ENDS = ".!?\u2026";

    private HeadlineQuotations() {}

    /**
     * The quotation at the end of the first line, with its marks.
     *
     * @param attributed tokens that are content or cue already
     */
    static Optional<TokenSpan> find(Text text, BitSet attributed) {
        int end = firstLine(text);
        if (end == text.size() || end > MAX_HEADLINE_TOKENS || isProse(text, end) || !isSingle(text, end - 1)) {
            return Optional.empty();
        }
        int first = end - 2;
        while (first >= 0 && !isSingle(text, first)) {
            first--;
        }
        return first >= 0 && opens(text, first) && end - first - 2 >= MIN_WORDS && isFree(attributed, first, end)
                ? Optional.of(new TokenSpan(first, end))
                : Optional.empty();
    }

    /** Whether {@code span} begins and ends with a single mark. */
    public static boolean isMarked(Text text, TokenSpan span) {
        return span.end() - span.first() > MIN_WORDS && isSingle(text, span.first()) && isSingle(text, span.end() - 1);
    }

    private static boolean isFree(BitSet attributed, int first, int end) {
        int next = attributed.nextSetBit(first);
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
        TextToken next = text.token(mark + 1);
        boolean stands = mark == 0 || text.token(mark).gap() > 0;
        return stands && next.word() && next.gap() == 0 && (mark == 0 || !next.isCapitalized());
    }
}
