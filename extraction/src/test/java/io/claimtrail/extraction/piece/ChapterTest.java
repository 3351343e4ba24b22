package io.claimtrail.extraction.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterTest {

    @Test
    void leavesAnArticleOfUsualLengthWhole() {
        assertThat(Chapter.of("He said so.\n\n".repeat(1000))).hasSize(1);
        assertThat(Chapter.of("")).isEmpty();
    }

    @Test
    void cutsBetweenParagraphs() {
        String text = "He said so. She did not.\nThey left.\n\n".repeat(3000);

        assertThat(chapters(text))
                .hasSizeGreaterThan(3)
                .allSatisfy(chapter -> assertThat(chapter).startsWith("He said").endsWith("left.\n\n"));
    }

    @Test
    void cutsBetweenWordsWhereThereAreNoParagraphs() {
        assertThat(chapters("word ".repeat(20_000)))
                .hasSizeGreaterThan(3)
                .allSatisfy(chapter -> assertThat(chapter).startsWith("word").endsWith("word "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said so.\n\n", "word ", "x", "a😀", "😀", "\n"})
    void coversAnyTextWithChaptersOfBoundedLength(String part) {
        String text = part.repeat(100_000 / part.length());

        assertThat(String.join("", chapters(text))).isEqualTo(text);
        assertThat(chapters(text))
                .allSatisfy(chapter -> assertThat(chapter)
                        .hasSizeBetween(1, Chapter.LONGEST)
                        .satisfies(c -> assertThat(Character.isLowSurrogate(c.charAt(0)))
                                .isFalse()));
    }

    private static List<String> chapters(String text) {
        return Chapter.of(text).stream()
                .map(chapter -> text.substring(chapter.start(), chapter.end()))
                .collect(Collectors.toList());
    }
}
