package io.claimtrail.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotations by pairing double quotation marks. A quotation without a closing mark ends with its paragraph, so a
 * mark that never closes affects one paragraph at most.
 */
final class QuotationFinder {

    private static final String OPENING = "\u201C\u201E\u00AB\u201F";
    private static final String CLOSING = "\u201D\u00BB\u201C";
    private static final String WIRE_OPENING = "``";
    private static final String WIRE_CLOSING = "''";
    private static final String EITHER = "\"\uFF02";

    private QuotationFinder() {}

    static List<QuotationSpan> find(List<TextToken> tokens) {
        List<QuotationSpan> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            TextToken token = tokens.get(i);
            boolean newParagraph =
                    i > 0 && token.paragraph() != tokens.get(i - 1).paragraph();
            if (open >= 0 && newParagraph && i > open + 1) {
                found.add(new QuotationSpan(open, i - 1, false));
                open = -1;
            }
            if (token.word()) {
                continue;
            }
            if (open < 0 && opens(token)) {
                open = i;
            } else if (open >= 0 && reopens(tokens, i)) {
                // "One. "Two." is two quotations; the first one is not closed.
                found.add(new QuotationSpan(open, i - 1, false));
                open = i;
            } else if (open >= 0 && closes(tokens.get(open), token)) {
                if (i > open + 1) {
                    found.add(new QuotationSpan(open, i, true));
                }
                open = -1;
            }
        }
        if (open >= 0 && open < tokens.size() - 1) {
            found.add(new QuotationSpan(open, tokens.size() - 1, false));
        }
        return found;
    }

    /** Whether a mark opens a quotation although one is open: it has a space before it and a word right after it. */
    private static boolean reopens(List<TextToken> tokens, int i) {
        boolean endedBefore =
                i > 1 && ".!?\u2026'\u2019".contains(tokens.get(i - 1).text());
        return opens(tokens.get(i))
                && endedBefore
                && tokens.get(i).gap() > 0
                && i + 1 < tokens.size()
                && tokens.get(i + 1).word()
                && tokens.get(i + 1).gap() == 0;
    }

    private static boolean opens(TextToken token) {
        return token.is(WIRE_OPENING) || OPENING.contains(token.text()) || EITHER.contains(token.text());
    }

    private static boolean closes(TextToken opening, TextToken token) {
        if (opening.is(WIRE_OPENING)) {
            return token.is(WIRE_CLOSING) || token.is("\"");
        }
        return EITHER.contains(opening.text())
                ? token.is(opening.text())
                : CLOSING.contains(token.text()) && !token.is(opening.text());
    }
}
