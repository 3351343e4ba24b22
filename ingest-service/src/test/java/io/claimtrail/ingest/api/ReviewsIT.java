package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReviewsIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Test
    void publishesACorrectionAndAWithdrawalUnderTheSameId() {
        String id = post(Examples.REVIEW)
                .statusCode(202)
                .header("Location", containsString("/v1/reviews/"))
                .body("items", hasSize(1))
                .body("items[0].url", equalTo("https://checks.example.org/2026/quay-cost"))
                .extract()
                .path("items[0].id");
        post(Examples.REVIEW.replace("Mostly false", "False")).statusCode(202).body("items[0].id", equalTo(id));
        given().delete("/v1/reviews/" + id).then().statusCode(202);

        assertThat(log().published(id))
                .extracting(event -> event.isWithdrawal()
                        ? "withdrawn"
                        : event.payload().rating().name())
                .containsExactly("Mostly false", "False", "withdrawn");
    }

    @Test
    void acceptsAllReviewsOfAGraphOrNone() {
        String good = Examples.REVIEW.replace("quay-cost", "graph");
        String bad = good.replace("\"claimReviewed\"", "\"claimRevieved\"");

        post("{\"@graph\": [" + good + "," + bad + "]}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:invalid-review"))
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/@graph/1/claimReviewed"));
        assertThat(addresses()).doesNotContain("https://checks.example.org/2026/graph");

        post("{\"@graph\": [" + good + "," + good.replace("twice", "half") + "]}")
                .statusCode(202)
                .body("items", hasSize(2));
        assertThat(addresses()).contains("https://checks.example.org/2026/graph");
    }

    @Test
    void takesTheValidReviewsOfAFeedAndTellsTheOthers() {
        String good = Examples.REVIEW.replace("quay-cost", "feed");
        String elements = "{\"@type\": \"DataFeedItem\", \"item\": [" + good + "]},"
                + "{\"@type\": \"DataFeedItem\", \"item\": null},"
                + "{\"@type\": \"DataFeedItem\", \"item\": [" + good.replace("twice", "half")
                + ", {\"@type\": \"ClaimReview\"}]}";

        String answer = post("{\"@type\": \"DataFeed\", \"dataFeedElement\": [" + elements + "]}")
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":1,\"status\":202"),
                        line -> assertThat(line).contains("\"line\":2,\"status\":422", "/dataFeedElement/1"),
                        line -> assertThat(line).contains("\"line\":3,\"status\":202"),
                        line -> assertThat(line)
                                .contains("\"line\":4,\"status\":422", "/dataFeedElement/2/item/1/claimReviewed"));
        assertThat(addresses())
                .filteredOn("https://checks.example.org/2026/feed"::equals)
                .hasSize(2);
    }

    @Test
    void answersAStreamLineByLine() {
        String stream = Examples.REVIEW_STREAM + "\n\n[" + Examples.REVIEW.replace("\n", " ") + ", "
                + Examples.REVIEW.replace("\n", " ").replace("twice", "half") + "]\nno JSON\n";

        String answer = given().contentType("application/x-ndjson")
                .body(stream.getBytes(UTF_8))
                .post("/v1/reviews")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":1,\"status\":202"),
                        line -> assertThat(line).contains("\"line\":2,\"status\":422", "/claimReviewed"),
                        line -> assertThat(line).contains("\"line\":4,\"status\":422", "several reviews"),
                        line -> assertThat(line).contains("\"line\":5,\"status\":422", "not JSON"));
        assertThat(addresses()).contains("https://checks.example.org/2026/ferry");
    }

    @Test
    void rejectsInvalidContentAndPublishesNothing() {
        String huge = Examples.REVIEW.replace("quay-cost", "huge").replace("twice", "a".repeat(5_000_000));

        post(huge)
                .statusCode(413)
                .body("type", equalTo("urn:claimtrail:problem:too-large"))
                .body("detail", containsString("4194304"));
        post("{\"@type\":").statusCode(400);
        post("\"text\"").statusCode(422).body("type", equalTo("urn:claimtrail:problem:invalid-review"));
        given().contentType("text/plain")
                .body(Examples.REVIEW.getBytes(UTF_8))
                .post("/v1/reviews")
                .then()
                .statusCode(415);
        given().delete("/v1/reviews/%20").then().statusCode(400);

        assertThat(addresses()).doesNotContain("https://checks.example.org/2026/huge");
    }

    @Test
    void servesDescriptionAndSchema() {
        given().get("/q/openapi?format=json").then().statusCode(200).body(containsString("postReviews"));
        given().get("/schemas/claim-review.json").then().statusCode(200);
    }

    private Iterable<String> addresses() {
        return log().published().stream()
                .filter(event -> !event.isWithdrawal())
                .map(event -> event.payload().url())
                .toList();
    }

    private TopicLog<Review> log() {
        return new TopicLog<>(kafka, prefix, Topic.REVIEWS, EventCodec.REVIEWS);
    }

    private static ValidatableResponse post(String content) {
        return given().contentType("application/ld+json")
                .body(content.getBytes(UTF_8))
                .post("/v1/reviews")
                .then();
    }
}
