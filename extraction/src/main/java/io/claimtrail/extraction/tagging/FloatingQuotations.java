package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Quotation;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds quotations that no cue claims: whole sentences in marks, close after other words of a speaker, who goes on. A few
 * words in marks are a title or irony and are left alone.
 */
public final class FloatingQuotations {

    private static final int FEWEST_TOKENS = 5;
    private static final int PARAGRAPHS = 2;

    private FloatingQuotations() {}

    /**
     * The quotations, each with its marks.
     *
     * @param said tokens of the text that are content or cue already
     */
    public static List<Sentence> in(Text text, BitSet said) {
        List<Sentence> floating = new ArrayList<>();
        int lastSaid = -1;
        int token = 0;
        while (token < text.size()) {
            lastSaid = said.get(token) ? token : lastSaid;
            Optional<Quotation> quotation = text.quotes().startingAt(token);
            if (quotation.isEmpty() || !stands(text, quotation.get(), said)) {
                token++;
                continue;
            }
            int last = quotation.get().last();
            boolean near = lastSaid >= 0
                    && text.token(token).paragraph() - text.token(lastSaid).paragraph() <= PARAGRAPHS;
            if (near) {
                floating.add(new Sentence(token, last + 1));
                lastSaid = last;
            }
            token = last + 1;
        }
        return floating;
    }

    private static boolean ends(Text text, int token) {
        return ".!?,\u2026-\u2014".contains(text.token(token).text());
    }

    private static boolean stands(Text text, Quotation quotation, BitSet said) {
        int first = quotation.first();
        int next = said.nextSetBit(first);
        boolean free = next < 0 || next > quotation.last();
        boolean opens = first == 0
                || text.token(first - 1).paragraph() != text.token(first).paragraph()
                || ".!?\"\u201D\u2019\u2026".contains(text.token(first - 1).text());
        // The end of a sentence, before the mark that closes or where none does.
        boolean closes = ends(text, quotation.last()) || ends(text, quotation.last() - 1);
        return free && opens && closes && quotation.length() >= FEWEST_TOKENS;
    }
}
