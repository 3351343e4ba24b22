package io.claimtrail.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks. A quotation ends at its mark; without one at the end of its paragraph, unless the next paragraph
 * opens again, as print does for a quotation that runs on. So a mark that never closes swallows one paragraph at most.
 */
final class QuotationFinder {

    private static final String OPENING = "\u201C\u201E\u00AB\u201F";
    private static final String CLOSING = "\u201D\u00BB\u201C";
    private static final String EITHER = "\"\uFF02";

    private QuotationFinder() {}

    static List<Quotation> find(List<Token> tokens) {
        List<Quotation> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean newParagraph =
                    i > 0 && token.paragraph() != tokens.get(i - 1).paragraph();
            if (open >= 0 && newParagraph && i > open + 1) {
                found.add(new Quotation(open, i - 1, false));
                open = -1;
            }
            if (token.word()) {
                continue;
            }
            if (open < 0 && opens(token)) {
                open = i;
            } else if (open >= 0 && opensAnew(tokens, i)) {
                // "One. "Two." is two quotations: the first was left open.
                found.add(new Quotation(open, i - 1, false));
                open = i;
            } else if (open >= 0 && closes(tokens.get(open), token)) {
                if (i > open + 1) {
                    found.add(new Quotation(open, i, true));
                }
                open = -1;
            }
        }
        if (open >= 0 && open < tokens.size() - 1) {
            found.add(new Quotation(open, tokens.size() - 1, false));
        }
        return found;
    }

    /** A mark with a space before it and a word right after it opens, even where one is open. */
    private static boolean opensAnew(List<Token> tokens, int i) {
        boolean endedBefore =
                i > 1 && ".!?\u2026'\u2019".contains(tokens.get(i - 1).text());
        return opens(tokens.get(i))
                && endedBefore
                && tokens.get(i).gap() > 0
                && i + 1 < tokens.size()
                && tokens.get(i + 1).word()
                && tokens.get(i + 1).gap() == 0;
    }

    private static boolean opens(Token token) {
        return OPENING.contains(token.text()) || EITHER.contains(token.text());
    }

    private static boolean closes(Token opening, Token token) {
        return EITHER.contains(opening.text())
                ? token.is(opening.text())
                : CLOSING.contains(token.text()) && !token.is(opening.text());
    }
}
