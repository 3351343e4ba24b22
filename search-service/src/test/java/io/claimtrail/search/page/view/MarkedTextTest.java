package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.view.MarkedText.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String BODY = "First line.\n\nRuiz said that it rains.\nLast line.";

    private static final ClaimAnswer CLAIM = Claims.in(BODY, "Ruiz", "said", "it rains");

    @Test
    void marksEachPartAndPutsTheClaimBesideItsParagraph() {
        List<Paragraph> paragraphs = MarkedText.paragraphs(BODY, List.of(CLAIM), true);

        assertThat(paragraphs)
                .extracting(MarkedTextTest::text)
                .containsExactly(
                        "plain:First line.",
                        "source:Ruiz|plain: |cue:said|plain: that |said:it rains|plain:.",
                        "plain:Last line.");
        assertThat(paragraphs)
                .extracting(paragraph -> paragraph.claims().size())
                .containsExactly(0, 1, 0);
    }

    @Test
    void showsTheTextAlone() {
        assertThat(MarkedText.paragraphs(BODY, List.of(CLAIM), false))
                .extracting(MarkedTextTest::text)
                .containsExactly("plain:First line.", "plain:Ruiz said that it rains.", "plain:Last line.");
    }

    @Test
    void copesWithSpansBeyondTheText() {
        assertThat(MarkedText.paragraphs("First line.\n\nRuiz said that it", List.of(CLAIM), true))
                .extracting(MarkedTextTest::text)
                .containsExactly("plain:First line.", "source:Ruiz|plain: |cue:said|plain: that |said:it");
        assertThat(MarkedText.paragraphs("", List.of(CLAIM), true)).isEmpty();
    }

    @Test
    void showsWholeWordsOnEachSideOfAClaim() {
        String body =
                "It was a long day.\nFog lay on the bay. Ruiz said that it rains. Nobody was surprised.\nLast line.";
        ClaimAnswer claim = Claims.in(body, "Ruiz", "said", "it rains");

        assertThat(MarkedText.around(body, claim, 12))
                .extracting(MarkedTextTest::text)
                .containsExactly(
                        "gap:…|plain: the bay. |source:Ruiz|plain: |cue:said|plain: that |said:it rains|plain:. Nobody |gap:…");
        assertThat(MarkedText.around(body, claim, 1000))
                .extracting(MarkedTextTest::text)
                .hasSize(3)
                .startsWith("plain:It was a long day.")
                .endsWith("plain:Last line.");
    }

    @Test
    void showsPartOfAClaimThatIsAsLongAsItsArticle() {
        String body = "Ruiz said " + "x".repeat(100_000);
        ClaimAnswer claim = Claims.in(body, "Ruiz", "said", "x".repeat(100_000));

        assertThat(text(MarkedText.around(body, claim, 100).getFirst())).hasSizeLessThan(400);
        assertThat(MarkedText.around("", claim, 100)).isEmpty();
    }

    private static String text(Paragraph paragraph) {
        return paragraph.pieces().stream()
                .map(piece -> piece.kind() + ":" + piece.text())
                .collect(Collectors.joining("|"));
    }
}
