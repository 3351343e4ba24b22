package io.claimtrail.search.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.article.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.page.view.Claims;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleViewTest {

    private static final String BODY = "Ruiz said that it rains. Ruiz did not say that the dam was safe.";

    @Test
    void marksNothingThatWasNotSaid() {
        ArticleWithClaims article = new ArticleWithClaims(
                "a1",
                "v1",
                null,
                "Rain",
                BODY,
                "en",
                Instant.parse("2026-03-02T09:30:00Z"),
                "Courier",
                List.of(),
                null,
                List.of(),
                List.of(
                        Claims.in(BODY, "Ruiz", "said", "it rains"),
                        Claims.unsaid(BODY, "Ruiz", "did not say", "the dam was safe")));

        ArticleView view = ArticleView.of(article, true);

        assertThat(view.amount()).isEqualTo("1 claim");
        assertThat(view.paragraphs()).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.notes()).hasSize(1);
            assertThat(paragraph.pieces())
                    .extracting(piece -> piece.kind() + ":" + piece.text())
                    .contains("said:it rains")
                    .doesNotContain("cue:did not say", "said:the dam was safe");
        });
    }
}
