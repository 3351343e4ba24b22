package io.claimtrail.extraction.text;

/** Recognises text whose paragraphs are broken into lines of about equal length, as wire copy and e-mail are. */
final class WrappedLines {

    /** Number of characters of a full line. */
    private static final int MIN_LINE = 50;

    private static final int MAX_LINE = 90;

    /** Number of full lines that such a text has at least. */
    private static final int MIN_LINES = 5;

    private WrappedLines() {}

    /** Whether most lines of {@code text} that another one follows are full, and none is longer. */
    static boolean isWrapped(String text) {
        int full = 0;
        int followed = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            if (end - start > MAX_LINE) {
                return false;
            }
            if (end > start && isWithinParagraph(text, end)) {
                followed++;
                full += end - start >= MIN_LINE ? 1 : 0;
            }
            start = end + 1;
        }
        return full >= MIN_LINES && full * 10 > followed * 7;
    }

    /** Whether the line break at {@code position} has text right before and after it. */
    static boolean isWithinParagraph(String text, int position) {
        return position > 0
                && position + 1 < text.length()
                && text.charAt(position) == '\n'
                && !Character.isWhitespace(text.charAt(position - 1))
                && !Character.isWhitespace(text.charAt(position + 1));
    }

    /** The same text, of the same length, with spaces for the line breaks within paragraphs. */
    static String unwrapped(String text) {
        if (!isWrapped(text)) {
            return text;
        }
        StringBuilder unwrapped = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isWithinParagraph(text, i)) {
                unwrapped.setCharAt(i, ' ');
            }
        }
        return unwrapped.toString();
    }
}
