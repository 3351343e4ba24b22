package io.claimtrail.extraction.piece;

import io.claimtrail.extraction.piece.Marks.Break;
import java.util.ArrayList;
import java.util.List;

/** A text cut into words and their pieces; made once, in time linear in its length, then only read. */
public final class Pieces {

    private final List<Word> words = new ArrayList<>();
    private final IntList numbers = new IntList();
    private final IntList marks = new IntList();
    private final IntList wordOf = new IntList();

    private Pieces() {}

    /** Cuts {@code text}. */
    public static Pieces of(String text, Vocabulary vocabulary) {
        Pieces pieces = new Pieces();
        Marks marks = new Marks();
        int position = 0;
        int spaceFrom = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                position += Character.charCount(c);
                continue;
            }
            int end = wordEnd(text, position, c);
            int mark = marks.next(text, position, end, breakOf(text, spaceFrom, position));
            pieces.add(position, end, mark, vocabulary.pieces(text.substring(position, end)));
            position = end;
            spaceFrom = end;
        }
        return pieces;
    }

    private void add(int start, int end, int mark, List<Integer> ids) {
        words.add(new Word(start, end, numbers.size(), mark));
        for (int i = 0; i < ids.size(); i++) {
            numbers.add(ids.get(i));
            marks.add(i == 0 ? mark : Marks.withinWord(mark));
            wordOf.add(words.size() - 1);
        }
    }

    private static int wordEnd(String text, int start, int first) {
        int end = start + Character.charCount(first);
        if (first == '\'' && end < text.length() && text.charAt(end) == '\'') {
            return end + 1;
        }
        if (!Character.isLetterOrDigit(first)) {
            return end;
        }
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static Break breakOf(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (lines > 0) {
            return lines > 1 ? Break.PARAGRAPH : Break.LINE;
        }
        return to - from > 1 ? Break.WIDE : Break.NONE;
    }

    /** In the order of the text. */
    public List<Word> words() {
        return words;
    }

    /** How many pieces there are. */
    public int size() {
        return numbers.size();
    }

    /** The piece's number in the vocabulary. */
    public int number(int piece) {
        return numbers.get(piece);
    }

    /** The piece's mark, see {@link Marks}. */
    public int mark(int piece) {
        return marks.get(piece);
    }

    /** The index of the word that the piece belongs to. */
    public int wordOf(int piece) {
        return wordOf.get(piece);
    }

    /** The piece after the last one of word {@code word}. */
    public int pieceEnd(int word) {
        return word + 1 < words.size() ? words.get(word + 1).firstPiece() : size();
    }
}
