package io.claimtrail.search.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.article.MarkedText.Paragraph;
import io.claimtrail.search.page.view.Claims;
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

    private static String text(Paragraph paragraph) {
        return paragraph.pieces().stream()
                .map(piece -> piece.kind() + ":" + piece.text())
                .collect(Collectors.joining("|"));
    }
}
