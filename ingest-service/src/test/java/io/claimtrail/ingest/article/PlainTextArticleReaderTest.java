package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.article.PlainTextArticleReader.Context;
import io.claimtrail.ingest.article.Submission.Accepted;
import io.claimtrail.ingest.article.Submission.Refused;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTextArticleReaderTest {

    private static final Context NOTHING = new Context(null, null, null, null);

    private final PlainTextArticleReader reader =
            new PlainTextArticleReader(new JsonArticleReader(new ArticleLimits(10_000, 8)));

    @Test
    void readsTitleDateAndBody() {
        Article article = accepted("A title\r\n2021-02-23 09:32\r\nThe body.\r\nIts second line.\r\n", NOTHING);

        assertThat(article.title()).isEqualTo("A title");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2021-02-23T09:32:00Z"));
        assertThat(article.body()).isEqualTo("The body.\nIts second line.");
    }

    @Test
    void keepsASecondLineThatIsNoDateInTheBody() {
        Article article = accepted("A title\nNo date here.\nMore.", new Context(null, null, "2021-02-23", "Courier"));

        assertThat(article.body()).isEqualTo("No date here.\nMore.");
        assertThat(article.publisher()).isEqualTo("Courier");
    }

    @Test
    void asksForADateWhereThereIsNone() {
        Submission submission = reader.read("A title\nA body.".getBytes(UTF_8), NOTHING, Optional.empty());

        assertThat(((Refused) submission).refusal().detail()).startsWith("/publishedAt: is required");
    }

    @Test
    void asksForABody() {
        Submission submission = reader.read("A title\n2021-02-23\n".getBytes(UTF_8), NOTHING, Optional.empty());

        assertThat(((Refused) submission).refusal().detail()).isEqualTo("/body: must be at least 1 characters long");
    }

    @Test
    void holdsWhatComesBesideTheTextToTheSameRules() {
        Context odd = new Context("http://x.example", "klingon-language", "2021-02-23", "p".repeat(301));

        Submission submission = reader.read("A title\nA body.".getBytes(UTF_8), odd, Optional.empty());

        assertThat(((Refused) submission).refusal().violations())
                .extracting(Refusal.Violation::pointer)
                .containsExactlyInAnyOrder("/language", "/publisher");
    }

    @Test
    void refusesCharactersThatNoTextMayHoldBesideTheText() {
        Context nul = new Context(null, null, "2021-02-23", "Cour\0ier");

        Submission submission = reader.read("A title\nA body.".getBytes(UTF_8), nul, Optional.empty());

        assertThat(((Refused) submission).refusal().detail()).isEqualTo("/publisher: holds the character NUL");
    }

    private Article accepted(String text, Context context) {
        return ((Accepted) reader.read(text.getBytes(UTF_8), context, Optional.empty())).article();
    }
}
