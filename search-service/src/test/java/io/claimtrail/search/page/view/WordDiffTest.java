package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksTheWordsThatAreNew() {
        assertThat(marked("the new quay opens in May", "the new quay will open in late May."))
                .isEqualTo("the new quay [will open ]in [late ]May.");
    }

    @Test
    void marksNothingInTheSameWords() {
        assertThat(marked("The quay, he said", "the quay he said")).isEqualTo("the quay he said");
    }

    @Test
    void marksAllOfAnotherText() {
        assertThat(marked("one two", "three four")).isEqualTo("[three four]");
        assertThat(marked("", "three")).isEqualTo("[three]");
        assertThat(marked("three", "")).isEmpty();
    }

    private static String marked(String base, String shown) {
        List<Piece> pieces = WordDiff.of(base, shown);
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
