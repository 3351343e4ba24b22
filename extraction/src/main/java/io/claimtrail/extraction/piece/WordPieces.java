package io.claimtrail.extraction.piece;

import io.claimtrail.extraction.piece.WordFeatures.Break;
import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.List;

/** A text split into words and their pieces, in time linear in its length; immutable. */
public final class WordPieces {

    private final List<Word> words = new ArrayList<>();
    private final IntList numbers = new IntList();
    private final IntList features = new IntList();
    private final IntList wordOf = new IntList();

    private WordPieces() {}

    /** Splits {@code text}. */
    public static WordPieces of(String text, WordPieceVocabulary vocabulary) {
        WordPieces pieces = new WordPieces();
        WordFeatures features = new WordFeatures();
        int position = 0;
        int spaceFrom = 0;
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                position += Character.charCount(c);
                continue;
            }
            int end = wordEnd(text, position, c);
            int feature = features.next(text, position, end, breakOf(text, spaceFrom, position));
            pieces.add(position, end, feature, vocabulary.pieces(text.substring(position, end)));
            position = end;
            spaceFrom = end;
        }
        return pieces;
    }

    private void add(int start, int end, int feature, List<Integer> ids) {
        words.add(new Word(start, end, numbers.size(), feature));
        for (int i = 0; i < ids.size(); i++) {
            numbers.add(ids.get(i));
            features.add(i == 0 ? feature : WordFeatures.withinWord(feature));
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

    /** The words in the order of the text. */
    public List<Word> words() {
        return words;
    }

    /** Number of pieces. */
    public int size() {
        return numbers.size();
    }

    /** The piece's number in the vocabulary. */
    public int number(int piece) {
        return numbers.get(piece);
    }

    /** The feature of the piece, see {@link WordFeatures}. */
    public int feature(int piece) {
        return features.get(piece);
    }

    /** The index of the word that the piece belongs to. */
    public int wordOf(int piece) {
        return wordOf.get(piece);
    }

    /** The characters from the first word of {@code span} to the last. */
    public CharSpan characters(WordSpan span) {
        return new CharSpan(
                words.get(span.first()).start(), words.get(span.end() - 1).end());
    }

    /** The piece after the last one of word {@code word}. */
    public int pieceEnd(int word) {
        return word + 1 < words.size() ? words.get(word + 1).firstPiece() : size();
    }
}
