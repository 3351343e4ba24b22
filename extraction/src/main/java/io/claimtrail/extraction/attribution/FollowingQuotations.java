package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.QuotationSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds quotations without a cue that follow other words of a speaker, who continues. Only whole sentences in quotation
 * marks count; a few words in marks are a title or irony.
 */
final class FollowingQuotations {

    /** Number of tokens between the marks that a quotation must have. */
    private static final int MIN_TOKENS = 5;

    /** Number of line breaks between a quotation and the words that it continues. */
    private static final int MAX_LINE_BREAKS = 2;

    private FollowingQuotations() {}

    /**
     * The quotations in order, each with its marks.
     *
     * @param attributed tokens that are content or cue already
     */
    static List<TokenSpan> find(Text text, BitSet attributed) {
        List<TokenSpan> found = new ArrayList<>();
        int lastAttributed = -1;
        int token = 0;
        while (token < text.size()) {
            lastAttributed = attributed.get(token) ? token : lastAttributed;
            Optional<QuotationSpan> quotation = text.quotations().startingAt(token);
            if (quotation.isEmpty() || !isStatement(text, quotation.get(), attributed)) {
                token++;
                continue;
            }
            int last = quotation.get().last();
            boolean near = lastAttributed >= 0
                    && text.token(token).paragraph()
                                    - text.token(lastAttributed).paragraph()
                            <= MAX_LINE_BREAKS;
            if (near) {
                found.add(new TokenSpan(token, last + 1));
                lastAttributed = last;
            }
            token = last + 1;
        }
        return found;
    }

    private static boolean endsSentence(Text text, int token) {
        return ".!?,\u2026-\u2014".contains(text.token(token).text());
    }

    private static boolean isStatement(Text text, QuotationSpan quotation, BitSet attributed) {
        int first = quotation.first();
        int next = attributed.nextSetBit(first);
        boolean free = next < 0 || next > quotation.last();
        boolean opens = first == 0
                || text.token(first - 1).paragraph() != text.token(first).paragraph()
                || ".!?\"\u201D\u2019\u2026".contains(text.token(first - 1).text());
        // The sentence ends before the closing mark, or with the last token if there is no closing mark.
        boolean closes = endsSentence(text, quotation.last()) || endsSentence(text, quotation.last() - 1);
        return free && opens && closes && quotation.length() >= MIN_TOKENS;
    }
}
