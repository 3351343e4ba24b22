package io.claimtrail.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.match.MatchPermits;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class MatchIT {

    private static final String CLAIM = "The lighthouse at Saltmere was sold for 3 million euros.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    MatchPermits permits;

    private Records records;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
        records.publish(Reviews.review("match-1", CLAIM, null));
        records.publish(Reviews.review("match-2", "The harbour ferry ran aground twice in one week.", null));
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() ->
                        given().get("/v1/reviews?q=lighthouse saltmere").then().body("items.id", hasItem("match-1")));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void findsTheReviewOfWhatAPostRepeats() {
        match("WOW they sold the #SaltmereLighthouse for 3 million euros!! https://t.co/x — Jo (@jolind) March 3, 2026")
                .body("reviews[0].review.id", equalTo("match-1"))
                .body("reviews[0].reason", containsString("lighthouse"));
    }

    @Test
    void findsItInOtherWords() {
        match("A buyer paid three million for Saltmere's beacon tower.")
                .body("reviews[0].review.id", equalTo("match-1"));
    }

    @Test
    void findsTheClaimsThatSayTheSameAndLinksThemWithReviews() {
        new PublishedEvents(records, prefix)
                .publish(
                        "linked",
                        List.of(
                                PublishedEvents.claim(
                                        "linked-1", "Ana Ruiz", "the swing bridge was closed for 40 days last winter"),
                                PublishedEvents.claim(
                                        "linked-2", "Ana Ruiz", "the swing bridge was closed for 12 days last winter"),
                                PublishedEvents.claim(
                                        "linked-3",
                                        "Tom Reed",
                                        "the swing bridge was closed for 40 days last winter")));
        records.publish(Reviews.review("linked", "The swing bridge was closed for 40 days last winter.", null));

        Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            match("They closed the swing bridge? The swing bridge was closed for 40 days last winter!")
                    .body("parts[1].claims.find { it.claim.id == 'linked-1' }.level", equalTo("match"))
                    .body("parts[1].claims.find { it.claim.id == 'linked-2' }.level", equalTo("suggest"))
                    .body("parts[1].claims.find { it.claim.id == 'linked-2' }.reason", containsString("12 days"));
            given().get("/v1/reviews/linked")
                    .then()
                    .body("claims.claim.id", equalTo(List.of("linked-1")))
                    .body("claims[0].level", equalTo("match"));
            given().get("/v1/claims/linked-1/related")
                    .then()
                    .body("reviews.review.id", equalTo(List.of("linked")))
                    .body("reviews[0].level", equalTo("match"));
        });
        asLinkedData("/v1/claims/linked-1")
                .body("'@type'", equalTo("Quotation"))
                .body("subjectOf.'@type'", equalTo(List.of("ClaimReview")))
                .body("subjectOf[0].author.name", equalTo("Harbour Checks"));
        asLinkedData("/v1/claims/linked-2").body("subjectOf", nullValue());
        asLinkedData("/v1/reviews/linked")
                .body("'@type'", equalTo("ClaimReview"))
                .body("reviewRating.alternateName", equalTo("Mostly false"));
    }

    @Test
    void rejectsARequestWhileTooManyAreMatched() {
        List<Permit> taken = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(permits.acquire());
                        }
                    })
                    .isInstanceOf(HttpProblem.class);

            given().contentType("application/json")
                    .body(Map.of("text", CLAIM))
                    .post("/v1/match")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:claimtrail:problem:overloaded"))
                    .body("detail", containsString("claimtrail.match.max-concurrent"));
            given().get("/v1/claims").then().statusCode(200);
        } finally {
            taken.forEach(Permit::close);
        }

        match(CLAIM).body("reviews[0].review.id", equalTo("match-1"));
    }

    private static ValidatableResponse asLinkedData(String path) {
        return given().accept("application/ld+json")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/ld+json");
    }

    @Test
    void tellsReviewedClaimsFromOthersWhicheverComesFirst() {
        PublishedEvents events = new PublishedEvents(records, prefix);
        String words = "the observatory dome weighs 70 tonnes";
        events.publish(
                "dome-before",
                List.of(
                        PublishedEvents.claim("dome-1", "Ana Ruiz", words),
                        PublishedEvents.claim("dome-2", "Ana Ruiz", "the observatory dome opens at dusk")));
        awaitReviewed(List.of(), List.of("dome-1", "dome-2"));

        records.publish(Reviews.review("dome", "The observatory dome weighs 70 tonnes.", null));
        awaitReviewed(List.of("dome-1"), List.of("dome-2"));

        events.publish("dome-after", List.of(PublishedEvents.claim("dome-3", "Ana Ruiz", words)));
        awaitReviewed(List.of("dome-1", "dome-3"), List.of("dome-2"));

        records.withdrawReview("dome");
        awaitReviewed(List.of(), List.of("dome-1", "dome-2", "dome-3"));
    }

    private static void awaitReviewed(List<String> reviewed, List<String> others) {
        Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            assertThat(domes(true)).containsExactlyInAnyOrderElementsOf(reviewed);
            assertThat(domes(false)).containsExactlyInAnyOrderElementsOf(others);
        });
    }

    private static List<String> domes(boolean reviewed) {
        return given().get("/v1/claims?q=observatory dome&reviewed=" + reviewed)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void answersForEachSentenceOfADraft() {
        match("🦁 Hello there. The lighthouse at Saltmere was sold for 3 million euros. Nothing else.")
                .body("parts.size()", greaterThan(2))
                .body("parts[1].start", equalTo(15))
                .body("parts[1].end", equalTo(71))
                .body("parts[1].text", equalTo(CLAIM))
                .body("parts[1].reviews[0].review.id", equalTo("match-1"))
                .body("parts[1].reviews[0].level", equalTo("match"));
        match(CLAIM).body("parts", hasSize(0)).body("reviews[0].level", equalTo("match"));
    }

    @Test
    void hasAnAnswerForEveryText() {
        match("🦁🦁🦁").body("reviews", hasSize(0)).body("claims", hasSize(0));
        match("https://t.co/x").body("reviews", hasSize(0));
        match("word ".repeat(3_000)).body("parts", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                               | 400 | malformed-request |",
                "{\"text\": \" \"}                 | 422 | invalid-request | /text",
                "{\"text\": 7}                   | 422 | invalid-request | /text",
                "{}                              | 422 | invalid-request | /text",
                "{\"text\": \"a\", \"limit\": 0}     | 422 | invalid-request | /limit",
                "{\"text\": \"a\", \"limit\": 101}   | 422 | invalid-request | /limit",
                "{\"text\": \"a\", \"colour\": \"b\"} | 422 | invalid-request | /colour",
            })
    void refusesWhatItCanNotMatch(String body, int status, String type, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/match")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:" + type))
                .body("violations[0]?.pointer", equalTo(pointer));
    }

    @Test
    void namesTheLimitOfManySentences() {
        given().contentType("application/json")
                .body(Map.of("text", "It sank. ".repeat(101)))
                .post("/v1/match")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/text"))
                .body("violations[0].detail", containsString("at most 100"));
    }

    @Test
    void namesTheLimitOfLongTexts() {
        given().contentType("application/json")
                .body(Map.of("text", "x".repeat(20_481)))
                .post("/v1/match")
                .then()
                .statusCode(413)
                .body("detail", containsString("20480"));
        given().contentType("application/json")
                .body("x".repeat(200_000))
                .post("/v1/match")
                .then()
                .statusCode(413);
    }

    private static ValidatableResponse match(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text, "limit", 5))
                .post("/v1/match")
                .then()
                .statusCode(200);
    }
}
