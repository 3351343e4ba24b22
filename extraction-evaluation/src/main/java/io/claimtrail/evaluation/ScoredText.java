package io.claimtrail.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into the tokens that scores count in, with what stands in double quotation marks. */
final class ScoredText {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s\\p{Z}]");
    private static final String OPENING = "\u201C\u00AB\u201E\"";
    private static final String CLOSING = "\u201D\u00BB\"";

    private final String text;
    private final List<Stretch> tokens = new ArrayList<>();
    private final BitSet quoted = new BitSet();

    ScoredText(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Stretch(matcher.start(), matcher.end()));
        }
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            markQuotations(start, end);
            start = end + 1;
        }
    }

    /** A quotation ends with its line at the latest. Two apostrophes are the quotation mark of the wires. */
    private void markQuotations(int start, int end) {
        int open = -1;
        for (int i = start; i < end; i++) {
            boolean wires = text.startsWith("''", i) && i + 1 < end;
            char c = wires ? '"' : text.charAt(i);
            int after = wires ? i + 2 : i + 1;
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

    Stretch token(int token) {
        return tokens.get(token);
    }

    /** The tokens that any of the stretches touches. */
    BitSet tokensIn(List<Stretch> stretches) {
        BitSet touched = new BitSet();
        for (Stretch stretch : stretches) {
            int token = firstEndingAfter(stretch.start());
            while (token < tokens.size() && tokens.get(token).start() < stretch.end()) {
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
