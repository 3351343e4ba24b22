package io.claimtrail.extraction.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static final WordPieceVocabulary VOCABULARY = new WordPieceVocabulary();

    @Test
    void separatesWordsFromPunctuation() {
        assertThat(words("“It’s U.S. steel,” he said."))
                .containsExactly("“", "It", "’", "s", "U", ".", "S", ".", "steel", ",", "”", "he", "said", ".");
    }

    @Test
    void takesTwoApostrophesForOneMark() {
        assertThat(words("''No,'' he said.")).containsExactly("''", "No", ",", "''", "he", "said", ".");
    }

    @Test
    void ignoresCaseAndAccents() {
        assertThat(numbers("ÉLODIE")).isEqualTo(numbers("elodie"));
    }

    @Test
    void splitsAWordThatTheVocabularyLacks() {
        WordPieces pieces = WordPieces.of("Taxkorgan", VOCABULARY);

        assertThat(pieces.words()).hasSize(1);
        assertThat(pieces.size()).isGreaterThan(1);
        assertThat(pieces.pieceEnd(0)).isEqualTo(pieces.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "😀😀", "a\uD800b", "\u202Eمرحبا", "<p>x</p>", "\"\"\"\"\"", "a'''b"})
    void omitsOnlyWhiteSpace(String text) {
        String read = String.join("", words(text));

        assertThat(read).isEqualTo(text.replaceAll("\\s+", ""));
    }

    @Test
    void distinguishesCapitalsQuotationsAndBreaks() {
        WordPieces pieces = WordPieces.of("He said \"he\"\n\nHE", VOCABULARY);

        List<Integer> features = pieces.words().stream()
                .filter(word -> word.end() - word.start() == 2)
                .map(Word::feature)
                .toList();

        assertThat(features).doesNotHaveDuplicates().allMatch(feature -> feature >= 0 && feature < WordFeatures.COUNT);
    }

    @Test
    void coversAllPiecesWithTheCoresOfWindows() {
        for (int pieces : new int[] {0, 1, 208, 209, 232, 233, 1000, 5000}) {
            int covered = 0;
            for (EncoderWindow window : EncoderWindow.over(pieces)) {
                assertThat(window.coreFrom()).isEqualTo(covered);
                assertThat(window.from()).isBetween(0, window.coreFrom());
                assertThat(window.end()).isBetween(window.coreEnd(), pieces);
                assertThat(window.length()).isLessThanOrEqualTo(EncoderWindow.MAX_PIECES);
                covered = window.coreEnd();
            }
            assertThat(covered).isEqualTo(pieces);
        }
    }

    private static List<String> words(String text) {
        return WordPieces.of(text, VOCABULARY).words().stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    private static List<Integer> numbers(String text) {
        WordPieces pieces = WordPieces.of(text, VOCABULARY);
        return IntStream.range(0, pieces.size()).mapToObj(pieces::number).toList();
    }
}
