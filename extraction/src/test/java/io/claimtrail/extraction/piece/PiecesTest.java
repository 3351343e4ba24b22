package io.claimtrail.extraction.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();

    @Test
    void cutsWordsFromMarks() {
        assertThat(words("“It’s U.S. steel,” he said."))
                .containsExactly("“", "It", "’", "s", "U", ".", "S", ".", "steel", ",", "”", "he", "said", ".");
    }

    @Test
    void takesTwoApostrophesForOneMark() {
        assertThat(words("''No,'' he said.")).containsExactly("''", "No", ",", "''", "he", "said", ".");
    }

    @Test
    void readsAWordWithoutCaseAndAccents() {
        assertThat(numbers("ÉLODIE")).isEqualTo(numbers("elodie"));
    }

    @Test
    void splitsAWordThatTheVocabularyLacks() {
        Pieces pieces = Pieces.of("Taxkorgan", VOCABULARY);

        assertThat(pieces.words()).hasSize(1);
        assertThat(pieces.size()).isGreaterThan(1);
        assertThat(pieces.pieceEnd(0)).isEqualTo(pieces.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "😀😀", "a\uD800b", "\u202Eمرحبا", "<p>x</p>", "\"\"\"\"\"", "a'''b"})
    void leavesOutNothingButWhiteSpace(String text) {
        String read = String.join("", words(text));

        assertThat(read).isEqualTo(text.replaceAll("\\s+", ""));
    }

    @Test
    void tellsCapitalsQuotationsAndBreaksApart() {
        Pieces pieces = Pieces.of("He said \"he\"\n\nHE", VOCABULARY);

        List<Integer> marks = pieces.words().stream()
                .filter(word -> word.end() - word.start() == 2)
                .map(Word::mark)
                .toList();

        assertThat(marks).doesNotHaveDuplicates().allMatch(mark -> mark >= 0 && mark < Marks.COUNT);
    }

    @Test
    void coversAllPiecesWithTheCoresOfWindows() {
        for (int pieces : new int[] {0, 1, 208, 209, 232, 233, 1000, 5000}) {
            int covered = 0;
            for (Window window : Window.over(pieces)) {
                assertThat(window.coreFrom()).isEqualTo(covered);
                assertThat(window.from()).isBetween(0, window.coreFrom());
                assertThat(window.end()).isBetween(window.coreEnd(), pieces);
                assertThat(window.length()).isLessThanOrEqualTo(Window.LONGEST);
                covered = window.coreEnd();
            }
            assertThat(covered).isEqualTo(pieces);
        }
    }

    private static List<String> words(String text) {
        return Pieces.of(text, VOCABULARY).words().stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    private static List<Integer> numbers(String text) {
        Pieces pieces = Pieces.of(text, VOCABULARY);
        return java.util.stream.IntStream.range(0, pieces.size())
                .mapToObj(pieces::number)
                .toList();
    }
}
