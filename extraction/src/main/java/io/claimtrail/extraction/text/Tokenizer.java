package io.claimtrail.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a text into words and punctuation marks in one pass. */
final class Tokenizer {

    /** Titles whose dot belongs to the word. */
    private static final Set<String> TITLES = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "St", "Lt", "Col", "Sgt", "Capt", "Rev", "Cdr",
            "Cllr", "Hon", "Supt", "Insp", "Maj", "Brig", "Adm", "MR", "MRS", "MS", "DR", "PROF", "SEN", "REP", "GOV",
            "GEN", "COL", "CAPT", "REV", "HON", "Dra", "Lic", "Ing", "Fr");

    private final String text;
    private final List<TextToken> tokens = new ArrayList<>();
    private final boolean wrapped;
    private int position;
    private int paragraph;

    private Tokenizer(String text) {
        this.text = text;
        this.wrapped = WrappedLines.isWrapped(text);
    }

    static List<TextToken> tokenize(String text) {
        return new Tokenizer(text).run();
    }

    private List<TextToken> run() {
        int gap = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                paragraph += c == '\n' && !(wrapped && WrappedLines.isWithinParagraph(text, position)) ? 1 : 0;
                gap++;
                position += Character.charCount(c);
            } else {
                add(Character.isLetterOrDigit(c), gap);
                gap = 0;
            }
        }
        return tokens;
    }

    private void add(boolean word, int gap) {
        int start = position;
        boolean doubled = text.startsWith("``", start) || text.startsWith("''", start);
        position = word ? wordEnd(start) : doubled ? start + 2 : start + Character.charCount(text.codePointAt(start));
        tokens.add(new TextToken(start, position, text.substring(start, position), word, gap, paragraph));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                end += Character.charCount(c);
            } else if (joins(c) && end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1))) {
                end += 1;
            } else {
                break;
            }
        }
        return isDotted(start, end) ? end + 1 : end;
    }

    /** Whether the mark may stand within a word: apostrophe, hyphen, and the dots of "U.S." and "3.5". */
    private static boolean joins(int c) {
        return c == '\'' || c == '\u2019' || c == '-' || c == '\u2010' || c == '\u2011' || c == '.';
    }

    /** Whether the dot after a word belongs to it: "U.S.", "J.", "Dr." */
    private boolean isDotted(int start, int end) {
        boolean dotFollows = end < text.length() && text.charAt(end) == '.';
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean inner = end - start >= 3 && text.charAt(end - 2) == '.' && Character.isUpperCase(text.charAt(end - 1));
        return dotFollows && (initial || inner || TITLES.contains(text.substring(start, end)));
    }
}
