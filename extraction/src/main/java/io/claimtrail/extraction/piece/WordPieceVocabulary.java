package io.claimtrail.extraction.piece;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The network's vocabulary: BERT's uncased English one (Apache-2.0). The number of a piece is that of its line in
 * {@code vocabulary.txt}. A word is split into the longest pieces first (Wu et al. 2016, WordPiece).
 */
public final class WordPieceVocabulary {

    /** Number of the piece that opens every window. */
    public static final int START = 101;
    /** Number of the piece that closes every window. */
    public static final int END = 102;

    /** Number of the piece that stands for a word that cannot be split. */
    private static final int UNKNOWN = 100;

    /** Number of characters of a word that is split. */
    private static final int MAX_WORD_CHARACTERS = 100;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reads the vocabulary that comes with the library. */
    public WordPieceVocabulary() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        WordPieceVocabulary.class.getResourceAsStream("vocabulary.txt"), "vocabulary.txt"),
                UTF_8))) {
            lines.lines().forEach(piece -> numbers.put(piece, numbers.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the pieces of {@code word}; at least one. */
    List<Integer> pieces(String word) {
        String plain = plain(word);
        Integer whole = numbers.get(plain);
        if (whole != null) {
            return List.of(whole);
        }
        return plain.length() > MAX_WORD_CHARACTERS ? List.of(UNKNOWN) : split(plain);
    }

    private List<Integer> split(String word) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer number = null;
            while (end > start && number == null) {
                number = numbers.get((start > 0 ? "##" : "") + word.substring(start, end));
                end--;
            }
            if (number == null) {
                return List.of(UNKNOWN);
            }
            pieces.add(number);
            start = end + 1;
        }
        return pieces.isEmpty() ? List.of(UNKNOWN) : pieces;
    }

    /** The word in lower case and without accents. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
