package io.claimtrail.ingest.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Reason;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonArticleReaderTest {

    private final JsonArticleReader reader = new JsonArticleReader(new ArticleLimits(1000, JsonLimits.ofDepth(8)));

    @Test
    void acceptsTheRequiredFieldsAlone() {
        Article article = accepted("{'title':'T','body':'B','publishedAt':'2021-02-23T09:32:00Z'}");

        assertThat(article.title()).isEqualTo("T");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2021-02-23T09:32:00Z"));
        assertThat(article.id()).hasSize(32);
    }

    @Test
    void normalizesText() {
        Article article = accepted(
                "{'title':' Cafe\\u0301 ','body':'one\\r\\ntwo\\u0007\\u2028three','publishedAt':'2021-02-23'}");

        assertThat(article.title()).isEqualTo("Café");
        assertThat(article.body()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void derivesTheSameIdAndVersionFromTheSameContent() {
        String posted =
                "{'url':'https://a.example/x?utm_source=mail#top','title':'T','body':'B','publishedAt':'2021-02-23'}";

        assertThat(accepted(posted)).isEqualTo(accepted(posted));
    }

    @Test
    void keepsTheIdAndChangesTheVersionWhenTheTextChanges() {
        Article first = accepted("{'url':'https://a.example/x','title':'T','body':'B','publishedAt':'2021-02-23'}");
        Article second = accepted(
                "{'url':'HTTPS://A.example:443/x?utm_id=1','title':'T','body':'C','publishedAt':'2021-02-23'}");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    void usesTheIdOfThePath() {
        ArticleSubmission submission = read("{'title':'T','body':'B','publishedAt':'2021-02-23'}", "a-1");

        assertThat(submission)
                .asInstanceOf(type(Accepted.class))
                .extracting(a -> a.article().id())
                .isEqualTo("a-1");
    }

    @Test
    void rejectsAnIdThatDiffersFromThePath() {
        ArticleSubmission submission = read("{'id':'b','title':'T','body':'B','publishedAt':'2021-02-23'}", "a");

        assertThat(submission)
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.refusal().violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'body':'B','publishedAt':'2021-02-23'}                                   | /title       | is required
            {'title':5,'body':'B','publishedAt':'2021-02-23'}                         | /title       | string
            {'title':'T','body':' \\n ','publishedAt':'2021-02-23'}                   | /body        | is blank
            {'title':'T','body':'B','publishedAt':'+99999-01-01'}                     | /publishedAt | years 1 to 9999
            {'title':'T','body':'B','publishedAt':'2021-02-30'}                       | /publishedAt | ISO 8601
            {'title':'T','body':'B','publishedAt':'0000-01-01'}                       | /publishedAt | years 1 to 9999
            {'title':'T','body':'B','publishedAt':'2021-02-23','colour':1}            | /colour      | is not a field
            {'title':'T','body':'B','publishedAt':'2021-02-23','a~b/c':1}             | /a~0b~1c     | is not a field
            {'title':'T','body':'B','publishedAt':'2021-02-23','url':'ftp://x/y'}     | /url         | http
            {'title':'T','body':'B','publishedAt':'2021-02-23','url':'nowhere'}       | /url         | http
            {'title':'T','body':'B','publishedAt':'2021-02-23','id':'a b'}            | /id          | pattern
            {'title':'T','body':'B','publishedAt':'2021-02-23','authors':['A',7]}     | /authors/1   | string
            {'title':'T','body':'B','publishedAt':'2021-02-23','language':'english!'} | /language    | pattern
            {'title':'T','body':'a\\u0000b','publishedAt':'2021-02-23'}               | /body        | NUL
            {'title':'T\\ud800','body':'B','publishedAt':'2021-02-23'}                | /title       | surrogate
            [1,2]                                                                     | ``           | object
            """)
    void reportsThePlaceAndTheRule(String posted, String pointer, String rule) {
        Refusal refused = refused(posted.strip());

        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.violations()).anySatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.detail()).contains(rule);
        });
        assertThat(refused.detail()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'title':                     | line 1
            {'title':'T','title':'U'}     | title
            {} {}                         | line 1
            ``                            | no content
            'text                         | line 1
            """)
    void rejectsInvalidJson(String posted, String place) {
        Refusal refused = refused(posted);

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.detail()).containsIgnoringCase(place).doesNotContain("com.", "jackson");
    }

    @Test
    void rejectsDeepNesting() {
        Refusal refused = refused("[".repeat(10_000));

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.detail()).contains("8 levels").doesNotContain("StreamReadConstraints");
    }

    @Test
    void rejectsInvalidUtf8AndReportsTheByte() {
        ArticleSubmission submission = reader.readArticle("{\"title\":\"é\"}".getBytes(ISO_8859_1), null);

        assertThat(submission)
                .asInstanceOf(type(Refused.class))
                .extracting(refused -> refused.refusal().detail())
                .isEqualTo("not UTF-8 at byte 10");
    }

    @Test
    void rejectsABodyOverTheLimitAndReportsTheLimit() {
        Refusal refused = refused("{'title':'T','body':'" + "é".repeat(501) + "','publishedAt':'2021-02-23'}");

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.detail()).contains("1002 bytes", "at most 1000");
    }

    @Test
    void listsAtMostTwentyViolations() {
        Refusal refused =
                refused("{'title':'T','body':'B','publishedAt':'2021-02-23','authors':[" + "7,".repeat(99) + "7]}");

        assertThat(refused.violations()).hasSize(20);
    }

    private Article accepted(String posted) {
        return ((Accepted) read(posted, null)).article();
    }

    private Refusal refused(String posted) {
        return ((Refused) read(posted, null)).refusal();
    }

    private ArticleSubmission read(String posted, @Nullable String pathId) {
        return reader.readArticle(posted.replace('\'', '"').getBytes(UTF_8), pathId);
    }
}
