package io.claimtrail.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits tokens into sentences of bounded length, so that the work for a sentence is bounded. */
final class SentenceSplitter {

    /** Number of tokens of a sentence. */
    private static final int MAX_TOKENS = 300;

    /** Number of white space characters that end a dateline. */
    private static final int WIDE_GAP = 3;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "rev", "hon",
            "inc", "ltd", "co", "corp", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
            "sept", "oct", "nov", "dec", "messrs");

    private final List<TextToken> tokens;
    private final boolean[] quoted;
    private final List<TokenSpan> sentences = new ArrayList<>();

    private SentenceSplitter(List<TextToken> tokens, List<QuotationSpan> quotations) {
        this.tokens = tokens;
        this.quoted = new boolean[tokens.size()];
        for (QuotationSpan quotation : quotations) {
            for (int i = quotation.first(); i < quotation.last(); i++) {
                quoted[i] = true;
            }
        }
    }

    static List<TokenSpan> split(List<TextToken> tokens, List<QuotationSpan> quotations) {
        return new SentenceSplitter(tokens, quotations).run();
    }

    private List<TokenSpan> run() {
        int first = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || i - first >= MAX_TOKENS || isBoundary(i)) {
                sentences.add(new TokenSpan(first, i));
                first = i;
            }
        }
        return sentences;
    }

    /** Whether a sentence ends before token {@code i}. */
    private boolean isBoundary(int i) {
        TextToken previous = tokens.get(i - 1);
        TextToken next = tokens.get(i);
        if (next.paragraph() != previous.paragraph()) {
            return true;
        }
        if (quoted[i - 1]) {
            return false;
        }
        // News agencies separate place and credit by white space: "LONDON  The minister".
        boolean dateline = next.gap() >= WIDE_GAP || (next.gap() == 2 && previous.isAllCaps());
        return dateline || (endsSentence(i - 1) && startsSentence(next));
    }

    private boolean endsSentence(int i) {
        TextToken token = tokens.get(i);
        if (token.is(".")) {
            return i == 0 || !ABBREVIATIONS.contains(tokens.get(i - 1).lower());
        }
        if (token.is("!") || token.is("?") || token.is("\u2026")) {
            return true;
        }
        // A quotation that ends with a full stop ends the sentence; a question may go on: “Why?” she asked.
        boolean closing = !token.word() && "\"\u201D\u00BB)".contains(token.text());
        return closing && i > 0 && tokens.get(i - 1).is(".");
    }

    private static boolean startsSentence(TextToken token) {
        return token.isCapitalized()
                || (!token.word() && "\"\u201C\u201E\u00AB(\u2018[".contains(token.text()))
                || (token.word() && Character.isDigit(token.text().charAt(0)));
    }
}
