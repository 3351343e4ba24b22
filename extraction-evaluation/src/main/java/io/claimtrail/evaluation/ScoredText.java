package io.claimtrail.evaluation;

import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text split into the tokens that scores count, with the positions that stand in double quotation marks. */
final class ScoredText {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s\\p{Z}]");
    private static final String OPENING = "\u201C\u00AB\u201E\"";
    private static final String CLOSING = "\u201D\u00BB\"";

    private final String text;
    private final List<CharSpan> tokens = new ArrayList<>();
    private final BitSet quoted = new BitSet();

    ScoredText(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new CharSpan(matcher.start(), matcher.end()));
        }
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            markQuotations(start, end);
            start = end + 1;
        }
    }

    /**
     * Marks the quotations of one line; none goes on in the next. News agencies write two apostrophes as a quotation
     * mark.
     */
    private void markQuotations(int start, int end) {
        int open = -1;
        for (int i = start; i < end; i++) {
            boolean doubleApostrophe = text.startsWith("''", i) && i + 1 < end;
            char c = doubleApostrophe ? '"' : text.charAt(i);
            int after = doubleApostrophe ? i + 2 : i + 1;
            if (open < 0 && OPENING.indexOf(c) >= 0) {
                open = i;
            } else if (open >= 0 && CLOSING.indexOf(c) >= 0) {
                quoted.set(open, after);
                open = -1;
            }
            i = after - 1;
        }
        if (open >= 0 && end - open > 1) {
            quoted.set(open, end);
        }
    }

    String text() {
        return text;
    }

    boolean isQuoted(int position) {
        return quoted.get(position);
    }

    boolean isWord(int token) {
        return Character.isLetterOrDigit(text.charAt(tokens.get(token).start()));
    }

    CharSpan token(int token) {
        return tokens.get(token);
    }

    /** The tokens that any of the spans touches. */
    BitSet tokensIn(List<CharSpan> spans) {
        BitSet touched = new BitSet();
        for (CharSpan span : spans) {
            int token = firstEndingAfter(span.start());
            while (token < tokens.size() && tokens.get(token).start() < span.end()) {
                touched.set(token++);
            }
        }
        return touched;
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
