package io.claimtrail.search.api;

import static io.claimtrail.search.api.Reviews.review;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReviewsIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Elasticsearch elasticsearch;

    @Inject
    Generations generations;

    private Records records;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quays cost",
                "The new quay",
                "ruiz",
                "the quay the mayor ana ruiz",
                "\"harbour checks\"",
                "did it cost twice",
                "quay -zeppelin"
            })
    void findsAReviewByWordsOfItsClaimTitleClaimantAndPublisher(String words) {
        records.publish(review("found", "The new quay cost twice what the city had planned.", Instant.EPOCH));
        await("found");

        reviews("q=" + words + "&publisher=harbour checks").body("items.id", hasItem("found"));
        reviews("q=" + words + " windmill").body("items.id", equalTo(List.of()));
    }

    @Test
    void showsInAFeedOnlyWhatHasADate() {
        records.publish(review("dated", "The barge was sold in spring.", Instant.parse("2026-03-05T08:00:00Z")));
        records.publish(review("undated", "The barge was sold in spring.", null));
        await("dated");
        await("undated");

        reviews("q=sold in spring").body("items.id", hasItems("dated", "undated"));
        reviews("q=sold in spring&format=jsonfeed").body("items.id", equalTo(List.of("urn:claimtrail:review:dated")));
    }

    @Test
    void showsAReviewAsItsPublisherGaveIt() {
        records.publish(review("shown", "The tide gate was closed.", Instant.parse("2026-03-05T08:00:00Z")));
        await("shown");

        given().get("/v1/reviews/shown")
                .then()
                .statusCode(200)
                .body("claimReviewed", equalTo("The tide gate was closed."))
                .body("rating.name", equalTo("Mostly false"))
                .body("datePublished", equalTo("2026-03-05T08:00:00Z"))
                .body("claimant", equalTo("Mayor Ana Ruiz"))
                .body("claims", equalTo(List.of()))
                .body("$", not(hasKey("vectors")));
        reviews("q=tide gate").body("items[0]", not(hasKey("vectors")));
    }

    @Test
    void replacesAReviewByItsCorrectionAndRemovesItWhenWithdrawn() {
        records.publish(review("changing", "The weathervane was sold.", null));
        await("changing");

        records.publish(review("changing", "The weathervane was rented out.", null));
        Awaitility.await()
                .untilAsserted(() -> given().get("/v1/reviews/changing")
                        .then()
                        .body("claimReviewed", equalTo("The weathervane was rented out.")));

        records.withdrawReview("changing");
        Awaitility.await()
                .untilAsserted(() -> given().get("/v1/reviews/changing")
                        .then()
                        .statusCode(404)
                        .body("type", equalTo("urn:claimtrail:problem:not-found")));
        Awaitility.await().untilAsserted(() -> reviews("q=weathervane").body("total.value", equalTo(0)));
    }

    @Test
    void setsAReviewAsideThatItCanNotRead() {
        records.send(new ProducerRecord<>(Topic.REVIEWS.name(prefix), "poison", "{".getBytes(UTF_8)));
        records.publish(review("after-poison", "The pilot boat sank.", null));
        await("after-poison");

        assertThat(records.setAside()).contains("poison");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "relevance"})
    void pagesThroughReviewsThatBearNoDate(String sort) {
        List<String> ids = List.of("page-1", "page-2", "page-3");
        records.publish(review("page-1", "The ferryman retired.", Instant.parse("2026-03-05T08:00:00Z")));
        records.publish(review("page-2", "The ferryman retired.", null));
        records.publish(review("page-3", "The ferryman retired.", null));
        ids.forEach(ReviewsIT::await);
        Awaitility.await().untilAsserted(() -> reviews("q=ferryman").body("total.value", equalTo(3)));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = reviews("q=ferryman&limit=1&sort=" + sort + cursor)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getMap("").containsKey("next") ? "&cursor=" + page.getString("next") : "";
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void addsTheIndexWhereAnOlderReleaseMadeTheGeneration() {
        records.publish(review("before", "The crane fell.", null));
        await("before");
        elasticsearch.delete("/" + generations.live().orElseThrow().index(Index.REVIEWS), null);

        records.publish(review("upgraded", "The crane was lifted.", null));

        await("upgraded");
    }

    private static ValidatableResponse reviews(String query) {
        return given().get("/v1/reviews?" + query).then().statusCode(200);
    }

    private static void await(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> reviews("limit=100&q=harbour").body("items.id", hasItem(id)));
    }
}
