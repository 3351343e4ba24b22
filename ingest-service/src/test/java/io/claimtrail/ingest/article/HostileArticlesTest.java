package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.HostileContent;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For any content, an accepted article is in its stored form, and the reason of a rejection can be shown to clients. */
class HostileArticlesTest {

    private static final int VARIANTS = 1_000;
    private static final int MAX_BODY = 200;
    private static final String ARTICLE = """
        {"id": "a1", "url": "https://courier.example.org/2026/harbour?x=1#top", "title": "Harbour budget passes",
         "body": "“We will finish,” Mayor Ana Ruiz said.", "language": "en", "publishedAt": "2026-03-02T09:30:00Z",
         "publisher": "Harbour Courier", "authors": ["Jo Lindqvist"], "rights": "CC BY", "sections": ["local"]}\
        """;
    private static final String TEXT = """
        Harbour budget passes
        2026-03-02 09:30

        “We will finish,” Mayor Ana Ruiz said.\
        """;

    private final JsonArticleReader json = new JsonArticleReader(new ArticleLimits(MAX_BODY, JsonLimits.ofDepth(8)));
    private final PlainTextArticleReader text = new PlainTextArticleReader(json);

    @Test
    void normalizesOrRejectsJson() {
        check(new HostileContent(1).variantsOf(ARTICLE, VARIANTS).map(bytes -> json.readArticle(bytes, null)));
    }

    @Test
    void normalizesOrRejectsPlainText() {
        check(new HostileContent(2)
                .variantsOf(TEXT, VARIANTS)
                .map(bytes -> text.readArticle(
                        bytes, new PlainTextArticleReader.Metadata(null, null, null, new String(bytes, UTF_8)), "a1")));
    }

    private static void check(Stream<ArticleSubmission> submissions) {
        long accepted = submissions
                .peek(submission -> {
                    switch (submission) {
                        case Accepted found -> check(found.article());
                        case Withdrawn withdrawn -> throw new AssertionError("withdraws " + withdrawn.id());
                        case Refused refused -> check(refused.refusal());
                    }
                })
                .filter(Accepted.class::isInstance)
                .count();

        assertThat(accepted).as("of %d", VARIANTS).isBetween(VARIANTS / 50L, VARIANTS * 49L / 50);
    }

    private static void check(Article article) {
        assertThat(article.title()).isNotBlank().isEqualTo(ForeignText.normalize(article.title()));
        assertThat(article.body()).isNotBlank().isEqualTo(ForeignText.normalize(article.body()));
        assertThat(article.body().getBytes(UTF_8).length).isLessThanOrEqualTo(MAX_BODY);
        assertThat(article.id()).matches("[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}");
        assertThat(article.publishedAt().atOffset(ZoneOffset.UTC).getYear()).isBetween(1, 9999);
        if (article.url() != null) {
            assertThat(URI.create(article.url()).getScheme()).isIn("http", "https");
        }
        Stream.of(Stream.of(article.title(), article.body()), article.authors().stream(), article.sections().stream())
                .flatMap(texts -> texts)
                .forEach(part -> assertThat(part.codePoints())
                        .noneMatch(point -> Character.isISOControl(point) && point != '\n')
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private static void check(Refusal refusal) {
        assertThat(refusal.detail()).isNotBlank().doesNotContain("Exception", "jackson", "com.", "java.");
        assertThat(refusal.detail().length()).isLessThan(2_000);
        assertThat(refusal.violations()).hasSizeLessThanOrEqualTo(20);
    }
}
