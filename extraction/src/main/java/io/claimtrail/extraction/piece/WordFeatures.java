package io.claimtrail.extraction.piece;

/**
 * Encodes as one number what the pieces of the uncased vocabulary have lost: the case of a word, its position relative
 * to quotation marks, and the break before it.
 */
public final class WordFeatures {

    /** Number of different features. */
    public static final int COUNT = 6 * 4 * 4;

    private static final String OPENING = "\u201C\u00AB\u201E";
    private static final String CLOSING = "\u201D\u00BB";

    private boolean quoted;

    /** The feature of the next word of the text; words must be given in order. */
    int next(String text, int start, int end, Break before) {
        if (before == Break.LINE || before == Break.PARAGRAPH) {
            // A quotation of several paragraphs opens again in each.
            quoted = false;
        }
        int quotation = quotation(text, start, end);
        return shape(text, start, end) + 6 * quotation + 24 * before.number;
    }

    /** The feature of the pieces after the first one of a word with feature {@code word}. */
    static int withinWord(int word) {
        return word % 24;
    }

    /** White space before a word. */
    enum Break {
        NONE(0),
        WIDE(1),
        LINE(2),
        PARAGRAPH(3);

        private final int number;

        Break(int number) {
            this.number = number;
        }
    }

    private int quotation(String text, int start, int end) {
        char c = text.charAt(start);
        boolean straight = c == '"';
        if (!quoted && (straight || OPENING.indexOf(c) >= 0)) {
            quoted = true;
            return 2;
        }
        if (quoted && (straight || CLOSING.indexOf(c) >= 0)) {
            quoted = false;
            return 3;
        }
        // News agencies write two apostrophes as a quotation mark.
        if (end - start == 2 && c == '\'') {
            quoted = !quoted;
            return quoted ? 2 : 3;
        }
        return quoted ? 1 : 0;
    }

    private static int shape(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (Character.isDigit(first)) {
            return 3;
        }
        if (!Character.isLetter(first)) {
            return 4;
        }
        if (!Character.isUpperCase(first)) {
            return 0;
        }
        int second = start + Character.charCount(first);
        boolean capitals = second < end && Character.isUpperCase(text.codePointAt(second));
        return capitals ? 2 : 1;
    }
}
