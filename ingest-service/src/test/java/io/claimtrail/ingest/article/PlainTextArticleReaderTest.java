package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.PlainTextArticleReader.Metadata;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlainTextArticleReaderTest {

    private static final Metadata NONE = new Metadata(null, null, null, null);

    private final PlainTextArticleReader reader =
            new PlainTextArticleReader(new JsonArticleReader(new ArticleLimits(10_000, JsonLimits.ofDepth(8))));

    @Test
    void readsTitleDateAndBody() {
        Article article = accepted("A title\r\n2021-02-23 09:32\r\nThe body.\r\nIts second line.\r\n", NONE);

        assertThat(article.title()).isEqualTo("A title");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2021-02-23T09:32:00Z"));
        assertThat(article.body()).isEqualTo("The body.\nIts second line.");
    }

    @Test
    void keepsASecondLineThatIsNotADateInTheBody() {
        Article article = accepted("A title\nNo date here.\nMore.", new Metadata(null, null, "2021-02-23", "Courier"));

        assertThat(article.body()).isEqualTo("No date here.\nMore.");
        assertThat(article.publisher()).isEqualTo("Courier");
    }

    @Test
    void requiresADate() {
        ArticleSubmission submission = reader.readArticle("A title\nA body.".getBytes(UTF_8), NONE, null);

        assertThat(((Refused) submission).refusal().detail()).startsWith("/publishedAt: is required");
    }

    @Test
    void requiresABody() {
        ArticleSubmission submission = reader.readArticle("A title\n2021-02-23\n".getBytes(UTF_8), NONE, null);

        assertThat(((Refused) submission).refusal().detail()).isEqualTo("/body: must be at least 1 characters long");
    }

    @Test
    void validatesMetadataByTheSameRules() {
        Metadata invalid = new Metadata("http://x.example", "klingon-language", "2021-02-23", "p".repeat(301));

        ArticleSubmission submission = reader.readArticle("A title\nA body.".getBytes(UTF_8), invalid, null);

        assertThat(((Refused) submission).refusal().violations())
                .extracting(Refusal.Violation::pointer)
                .containsExactlyInAnyOrder("/language", "/publisher");
    }

    @Test
    void rejectsInvalidCharactersInMetadata() {
        Metadata nul = new Metadata(null, null, "2021-02-23", "Cour\0ier");

        ArticleSubmission submission = reader.readArticle("A title\nA body.".getBytes(UTF_8), nul, null);

        assertThat(((Refused) submission).refusal().detail()).isEqualTo("/publisher: holds the character NUL");
    }

    private Article accepted(String text, Metadata metadata) {
        return ((Accepted) reader.readArticle(text.getBytes(UTF_8), metadata, null)).article();
    }
}
