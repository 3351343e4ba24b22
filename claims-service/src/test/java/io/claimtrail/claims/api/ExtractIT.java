package io.claimtrail.claims.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ExtractIT {

    @Inject
    ExtractPermits permits;

    @Inject
    ExtractConfig config;

    @Test
    void returnsTheClaimsOfAText() {
        extract(ExtractResource.EXAMPLE)
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("text", nullValue())
                .body("claims", hasSize(1))
                .body("claims[0].type", equalTo("direct"))
                .body("claims[0].speaker.name", equalTo("Ana Ruiz"))
                .body("claims[0].speaker.role", equalTo("Mayor"))
                .body("claims[0].content.spans[0].start", equalTo(0));
    }

    @Test
    void rendersAPageThatRunsNoScripts() {
        Response page = given().contentType("application/json")
                .accept("text/html")
                .body(Map.of("text", "“We will <script>alert(1)</script> finish by May,” said Mayor Ana Ruiz."))
                .post("/v1/extract");

        assertThat(page.headers().getValues("Content-Security-Policy")).containsExactly(ExtractPage.POLICY);
        page.then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Ana Ruiz, Mayor"))
                .body(containsString("class=\"cue\""))
                .body(not(containsString("<script>")));
    }

    @Test
    void letsPeopleTryATextInAForm() {
        given().accept("text/html")
                .get("/extract")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString("<textarea"));

        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body("text=" + URLEncoder.encode("“We will finish by May,” said Mayor Ana Ruiz. <b>", UTF_8))
                .post("/extract")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Ana Ruiz, Mayor"))
                .body(containsString("&lt;b&gt;"))
                .body(not(containsString("<b>")));
    }

    @ParameterizedTest
    @CsvSource({"text=%20, 422, is blank", "text=%zz, 422, is blank", "other=1, 422, is blank"})
    void saysWhyATextInTheFormIsRefused(String form, int status, String reason) {
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/extract")
                .then()
                .statusCode(status)
                .body(containsString(reason));
    }

    @Test
    void extractsFromTheNoisySeed() throws IOException {
        String seed = Files.readString(Path.of("../seeds/articles/000_4d163f2be14d0a13.txt"));

        given().contentType("application/json")
                .body(Map.of("text", seed.lines().skip(2).reduce("", (a, b) -> a + "\n" + b)))
                .post("/v1/extract")
                .then()
                .statusCode(200)
                .body("claims.speaker.name", hasItem("Chen Quanguo"))
                .body("claims.speaker.name", hasItem("Song Tao"));
    }

    @Test
    void returnsTheTextIfItsStoredFormDiffers() {
        extract("{\"text\":\"  “Cafe\\u0301 opens,”\\r\\nsaid Ana Ruiz. \"}")
                .statusCode(200)
                .body("text", equalTo("“Café opens,”\nsaid Ana Ruiz."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":                                   | 400 | malformed-request | line 1
            ``                                         | 400 | malformed-request | no content
            {"text":"a","colour":1}                    | 422 | invalid-request   | /colour
            {"text":5}                                 | 422 | invalid-request   | /text
            {}                                         | 422 | invalid-request   | /text
            {"text":"  "}                              | 422 | invalid-request   | blank
            {"text":"a\\ud800"}                        | 422 | invalid-request   | surrogate
            {"text":"a\\u0000"}                        | 422 | invalid-request   | NUL
            {"text":"a","publishedAt":"99999-01-01"}   | 422 | invalid-request   | /publishedAt
            {"text":"a","language":"english!"}         | 422 | invalid-request   | /language
            """)
    void rejectsInvalidContent(String content, int status, String type, String detail) {
        extract(content)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void rejectsContentThatIsTooLargeOrTooDeepOrNotUtf8() {
        extract("{\"text\":\"" + "a".repeat(2_000_000) + "\"}")
                .statusCode(413)
                .body("detail", containsString("1048576"));
        extract("{\"text\":\"" + "a".repeat(200_000) + "\"}").statusCode(413).body("detail", containsString("102400"));
        extract("[".repeat(10_000))
                .statusCode(400)
                .body("detail", containsString("at line 1, column 34: at most 32 levels"));
        given().contentType("application/json")
                .body("{\"text\":\"é\"}".getBytes(ISO_8859_1))
                .post("/v1/extract")
                .then()
                .statusCode(400)
                .body("detail", equalTo("not UTF-8 at byte 9"));
        given().contentType("application/json")
                .accept("text/csv")
                .body(ExtractResource.EXAMPLE)
                .post("/v1/extract")
                .then()
                .statusCode(406)
                .body("type", equalTo("urn:claimtrail:problem:not-acceptable"));
    }

    @Test
    void rejectsATextWhileTooManyAreInWorkAndExtractsItAfterwards() throws Exception {
        List<Permit> running = new ArrayList<>();
        for (int i = 0; i < config.maxConcurrent(); i++) {
            running.add(permits.acquire());
        }
        List<CompletableFuture<Void>> waiting = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> permits.acquire().close(),
                        task -> Thread.ofVirtual().start(task)))
                .limit(config.maxWaiting())
                .toList();
        Awaitility.await().until(() -> permits.waiting() == config.maxWaiting());

        try (LogLines lines = new LogLines()) {
            extract(ExtractResource.EXAMPLE)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[0-9]+"))
                    .body("type", equalTo("urn:claimtrail:problem:overloaded"))
                    .body("title", equalTo("Overloaded"))
                    .body("detail", containsString("claimtrail.extract.max-concurrent"));
            assertThat(lines.ofProblems()).singleElement().satisfies(line -> {
                assertThat(line.getLevel().intValue()).isEqualTo(Level.WARNING.intValue());
                assertThat(line.getThrown()).isNull();
            });
        }

        running.forEach(Permit::close);
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        extract(ExtractResource.EXAMPLE).statusCode(200);
    }

    @Test
    void answersProbesWhileRequestsOccupyAllThreads() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try {
            for (int i = 0; i < 1000; i++) {
                Infrastructure.getDefaultExecutor().execute(() -> await(release));
            }

            for (String probe : List.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
                assertThat(CompletableFuture.supplyAsync(
                                () -> given().get(probe).statusCode()))
                        .describedAs(probe)
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(200);
            }
        } finally {
            release.countDown();
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void servesDescriptionHealthAndMetrics() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("openapi", containsString("3.1"));
        given().get("/schemas/extract.json").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("claimtrail_consumer_lag"));
    }

    private static ValidatableResponse extract(String content) {
        return given().contentType("application/json")
                .body(content.getBytes(UTF_8))
                .post("/v1/extract")
                .then();
    }

    /** Everything that is logged until it is closed. */
    private static final class LogLines extends Handler implements AutoCloseable {

        private final List<LogRecord> seen = new CopyOnWriteArrayList<>();

        LogLines() {
            Logger.getLogger("").addHandler(this);
        }

        /** The lines about responses with a problem: ours, and those of the library. */
        List<LogRecord> ofProblems() {
            return seen.stream()
                    .filter(line -> line.getLoggerName().contains("problem"))
                    .toList();
        }

        @Override
        public void publish(LogRecord line) {
            seen.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
