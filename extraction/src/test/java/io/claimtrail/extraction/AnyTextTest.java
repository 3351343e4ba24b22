package io.claimtrail.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.pipeline.TrainedExtractor;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Extracts from arbitrary texts: there is no exception, and every span quotes the text at its position. */
class AnyTextTest {

    private static final List<String> PIECES = List.of(
            "“",
            "”",
            "\"",
            "‘",
            "«",
            "»",
            "said",
            "Chen",
            "Ana Ruiz",
            ",",
            ".",
            "\n\n",
            "he",
            "they",
            "according to",
            "adding that",
            "😀",
            "\ud800",
            "é",
            "e\u0301",
            "שלום",
            "(",
            "<p>",
            "—",
            "that",
            "the",
            "told",
            "Mr.",
            " ",
            "U.S.",
            "opposed",
            "calling for",
            "'s",
            "   ",
            "BEIJING",
            "?");

    private final Extractor extractor = TrainedExtractor.bundled();

    static Stream<String> texts() {
        return textsOfOneKind(2_000);
    }

    static Stream<String> longTexts() {
        return textsOfOneKind(20_000);
    }

    private static Stream<String> textsOfOneKind(int size) {
        return Stream.of(
                "a".repeat(size),
                "“".repeat(size),
                "\"".repeat(size),
                "(".repeat(size),
                "😀".repeat(size / 2),
                "said ".repeat(size / 5),
                "“a,” said X. ".repeat(size / 13),
                "Ana Ruiz said ".repeat(size / 14),
                "he said that ".repeat(size / 13),
                "<div class=\"a\">".repeat(size / 15),
                "שלום אמר ".repeat(size / 9),
                IntStream.range(0, size)
                        .mapToObj(i -> "Ab" + i + " Smith said so. He said that he did.")
                        .limit(size / 40)
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTextsOfOneKind(String body) {
        check(body);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("longTexts")
    void readsLongTextsOfOneKind(String body) {
        check(body);
    }

    /** Two chapters long. */
    @Test
    void readsALongTextToItsEnd() {
        checkParagraphs(500);
    }

    @Tag("nightly")
    @Test
    void readsAVeryLongTextToItsEnd() {
        checkParagraphs(1200);
    }

    private void checkParagraphs(int paragraphs) {
        String paragraph = "“We will finish the quay by May,” Mayor Ana Ruiz said on Monday.\n\n";

        Extraction extraction = extractor.extract(new Document("", paragraph.repeat(paragraphs), "en"));

        assertThat(extraction.statements())
                .extracting(statement -> statement.content().spans().getFirst().start())
                .isEqualTo(IntStream.range(0, paragraphs)
                        .mapToObj(i -> i * paragraph.length())
                        .toList());
        assertThat(extraction.statements())
                .allSatisfy(statement -> assertThat(statement.content().text()).startsWith("“We will finish the quay"));
    }

    @Test
    void readsAnyMixtureOfPieces() {
        Random random = new Random(42);
        for (int round = 0; round < 100; round++) {
            String body = IntStream.range(0, random.nextInt(60))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
                    .collect(Collectors.joining());
            check(body);
        }
    }

    @Test
    void readsNothingInOtherLanguages() {
        Document german = new Document("", "Der Minister sagte: „Wir bauen die Brücke bis Mai.“", null);
        Document tagged = new Document("", "“We build,” said Ana Ruiz.", "fr");

        assertThat(extractor.extract(german).statements()).isEmpty();
        assertThat(extractor.extract(german).language()).isEqualTo("de");
        assertThat(extractor.extract(tagged).statements()).isEmpty();
        assertThat(extractor.extract(tagged).language()).isEqualTo("fr");
    }

    private void check(String body) {
        Document document = new Document("", body, "en");

        Extraction extraction = extractor.extract(document);

        assertThat(extraction).isEqualTo(extractor.extract(document));
        int[] codePoints = body.codePoints().toArray();
        for (AttributedStatement statement : extraction.statements()) {
            Stream.of(statement.content(), statement.cue(), statement.source())
                    .flatMap(passage -> passage.spans().stream())
                    .forEach(span -> checkSpan(codePoints, span));
        }
    }

    private static void checkSpan(int[] codePoints, TextSpan span) {
        assertThat(new String(codePoints, span.start(), span.end() - span.start()))
                .isEqualTo(span.exact());
        int before = Math.min(32, span.start());
        int after = Math.min(32, codePoints.length - span.end());
        assertThat(new String(codePoints, span.start() - before, before)).isEqualTo(span.prefix());
        assertThat(new String(codePoints, span.end(), after)).isEqualTo(span.suffix());
    }
}
