package io.claimtrail.extraction.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerTest {

    @Test
    void keepsAnArticleOfUsualLengthInOneChunk() {
        assertThat(Chunker.split("He said so.\n\n".repeat(1000))).hasSize(1);
        assertThat(Chunker.split("")).isEmpty();
    }

    @Test
    void splitsBetweenParagraphs() {
        String text = "He said so. She did not.\nThey left.\n\n".repeat(3000);

        assertThat(chunks(text))
                .hasSizeGreaterThan(3)
                .allSatisfy(chunk -> assertThat(chunk).startsWith("He said").endsWith("left.\n\n"));
    }

    @Test
    void splitsBetweenWordsWhereThereAreNoParagraphs() {
        assertThat(chunks("word ".repeat(20_000)))
                .hasSizeGreaterThan(3)
                .allSatisfy(chunk -> assertThat(chunk).startsWith("word").endsWith("word "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said so.\n\n", "word ", "x", "a😀", "😀", "\n"})
    void coversAnyTextWithChunksOfBoundedLength(String part) {
        String text = part.repeat(100_000 / part.length());

        assertThat(String.join("", chunks(text))).isEqualTo(text);
        assertThat(chunks(text))
                .allSatisfy(chunk -> assertThat(chunk)
                        .hasSizeBetween(1, Chunker.MAX_CHARACTERS)
                        .satisfies(c -> assertThat(Character.isLowSurrogate(c.charAt(0)))
                                .isFalse()));
    }

    private static List<String> chunks(String text) {
        return Chunker.split(text).stream()
                .map(chunk -> text.substring(chunk.start(), chunk.end()))
                .collect(Collectors.toList());
    }
}
