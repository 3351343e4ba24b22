package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ArticlesIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Test
    void publishesAnArticleBeforeResponding() {
        String id = postJson(Examples.ARTICLE)
                .statusCode(202)
                .header("Location", containsString("/v1/articles/"))
                .body("url", equalTo("https://courier.example.org/2026/harbour-budget"))
                .extract()
                .path("id");

        Event<Article> event = published(id).getLast();
        assertThat(event.payload()).extracting(Article::title).isEqualTo("Harbour budget passes");
        assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void acceptsAnArticleAsPlainText() {
        String id = given().contentType("text/plain; charset=utf-8")
                .queryParam("publisher", "Courier")
                .body(Examples.PLAIN_TEXT.getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(published(id).getLast().payload())
                .extracting(Article::title, Article::publisher)
                .containsExactly("Harbour budget passes", "Courier");
    }

    @Test
    void acceptsAPageAndSaysWhatItRepaired() {
        String id = given().contentType("text/html")
                .queryParam("publisher", "Courier")
                .body(Examples.HTML
                        .replace("<h1>", "<p>``Late,'' the mayor said of the quay on Monday.</p><h1>")
                        .getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .body("notes.kind", hasItem("quotation-marks"))
                .extract()
                .path("id");

        assertThat(published(id).getLast().payload())
                .extracting(Article::title, Article::publisher, Article::url)
                .containsExactly("Ferry resumes", "Courier", "https://courier.example.org/2026/ferry");
        given().get("/q/metrics")
                .then()
                .body(containsString("claimtrail_articles_notes_total{kind=\"quotation-marks\"}"));
    }

    @Test
    void answersAFeedEntryByEntry() {
        String answer = given().contentType("application/rss+xml")
                .body(Examples.RSS
                        .replace("</channel>", "<item></item></channel>")
                        .getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":1,\"status\":202", "\"kind\":\"teaser\""),
                        line -> assertThat(line).contains("\"line\":2,\"status\":422", "/title"));
    }

    @Test
    void answersATableRowByRow() {
        String answer = given().contentType("text/csv")
                .body(Examples.CSV.getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"status\":202"),
                        line -> assertThat(line).contains("\"status\":422", "/body"));
    }

    @Test
    void unpacksGzipWithinItsLimits() throws IOException {
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip(Examples.ARTICLE.getBytes(UTF_8)))
                .post("/v1/articles")
                .then()
                .statusCode(202);
        given().contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(gzip(Examples.STREAM.getBytes(UTF_8)))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .body(containsString("\"status\":202"));
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[50_000_000]))
                .post("/v1/articles")
                .then()
                .statusCode(413)
                .body("detail", containsString("8388608"));
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(Examples.ARTICLE.getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", containsString("gzip"));
        given().contentType("application/json")
                .header("Content-Encoding", "br")
                .body(Examples.ARTICLE.getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(415);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void publishesACorrectionAndAWithdrawalUnderTheSameId() {
        String article = "{\"title\":\"T\",\"body\":\"%s\",\"publishedAt\":\"2026-03-02\"}";

        put("a-7", article.formatted("first")).statusCode(202).body("id", equalTo("a-7"));
        put("a-7", article.formatted("second")).statusCode(202);
        given().delete("/v1/articles/a-7").then().statusCode(202);

        assertThat(published("a-7"))
                .extracting(event ->
                        event.isWithdrawal() ? "withdrawn" : event.payload().body())
                .containsExactly("first", "second", "withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "If-None-Match", "If-Unmodified-Since"})
    void rejectsConditionalWrites(String condition) {
        given().header(condition, "\"1\"")
                .delete("/v1/articles/a-conditional")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:precondition-failed"))
                .body("detail", containsString(condition));

        assertThat(published("a-conditional")).isEmpty();
    }

    @Test
    void rejectsAnInvalidContentType() throws Exception {
        // RestAssured does not send invalid content types.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/articles"))
                .header("Content-Type", "bogus")
                .POST(HttpRequest.BodyPublishers.ofString(Examples.ARTICLE))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("urn:claimtrail:problem:unsupported-media-type", "Content-Type");
        }
    }

    @Test
    void answersABulkRequestLineByLine() {
        String answer = given().contentType("application/x-ndjson")
                .body((Examples.STREAM + "\n\n{\"title\":\"T\",\"body\":\"B\",\"publishedAt\":\"2026-03-03\"}")
                        .getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":1,\"status\":202,\"id\":"),
                        line -> assertThat(line)
                                .contains("\"line\":2,\"status\":422")
                                .contains("/body"),
                        line -> assertThat(line)
                                .contains("\"line\":3,\"status\":422")
                                .contains("not JSON"),
                        line -> assertThat(line).contains("\"line\":5,\"status\":202"));
    }

    @Test
    void answersEveryLineOfALargeBulkRequest() {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            stream.append("{\"title\":\"T").append(i).append("\",\"body\":\"B\",\"publishedAt\":\"2026-03-03\"}\n");
        }

        String answer = given().contentType("application/x-ndjson")
                .body(stream.toString().getBytes(UTF_8))
                .post("/v1/articles")
                .asString();

        assertThat(answer.lines().filter(line -> line.contains("202"))).hasSize(3000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":",
                "",
                "nul",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"\u0000\"}",
            })
    void rejectsInvalidJson(String content) {
        postJson(content)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:malformed-request"))
                .body("status", equalTo(400))
                .body("instance", equalTo("/v1/articles"))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void reportsEveryInvalidField() {
        postJson("{\"title\":1,\"colour\":\"red\",\"publishedAt\":\"99999-01-01\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:invalid-article"))
                .body("violations.pointer", hasItem("/title"))
                .body("violations.pointer", hasItem("/body"))
                .body("violations.pointer", hasItem("/colour"));
    }

    @Test
    void rejectsInvalidText() {
        postJson("{\"title\":\"\\ud800\",\"body\":\"a\\u0000\",\"publishedAt\":\"2026-03-02\"}")
                .statusCode(422)
                .body("violations.pointer", hasItem("/title"))
                .body("violations.pointer", hasItem("/body"));
        given().contentType("application/json")
                .body("{\"title\":\"é\"}".getBytes(ISO_8859_1))
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", equalTo("not UTF-8 at byte 10"));
    }

    @Test
    void rejectsContentThatIsTooLargeOrTooDeepAndReportsTheLimit() {
        postJson("{\"title\":\"T\",\"body\":\"" + "a".repeat(2_000_000) + "\",\"publishedAt\":\"2026-03-02\"}")
                .statusCode(413)
                .body("detail", containsString("1048576"));
        postJson("\"" + "a".repeat(9_000_000) + "\"").statusCode(413).body("detail", containsString("8388608"));
        postJson("[".repeat(10_000))
                .statusCode(400)
                .body("detail", containsString("at line 1, column 34: at most 32 levels"));
    }

    @Test
    void rejectsUnsupportedMediaTypesMethodsAndPaths() {
        given().contentType("image/png")
                .body("x".getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:claimtrail:problem:unsupported-media-type"));
        given().get("/v1/articles").then().statusCode(405);
        given().get("/v1/nothing").then().statusCode(404).body("type", equalTo("urn:claimtrail:problem:not-found"));
        given().delete("/v1/articles/%20").then().statusCode(400);
    }

    @Test
    void servesDescriptionHealthAndMetrics() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("openapi", containsString("3.1"));
        given().get("/schemas/article.json").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        postJson(Examples.ARTICLE).statusCode(202);
        given().get("/q/metrics").then().statusCode(200).body(containsString("claimtrail_articles_accepted_total"));
    }

    private static ValidatableResponse postJson(String content) {
        return given().contentType("application/json")
                .body(content.getBytes(UTF_8))
                .post("/v1/articles")
                .then();
    }

    private static ValidatableResponse put(String id, String content) {
        return given().contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/v1/articles/" + id)
                .then();
    }

    /** Returns the events of the articles topic with the key {@code id}, oldest first. */
    private List<Event<Article>> published(String id) {
        return new TopicLog<>(kafka, prefix, Topic.ARTICLES, EventCodec.ARTICLES).published(id);
    }
}
