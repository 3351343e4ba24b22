package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Items of agencies that are withdrawn, under embargo, or out of order. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class WireItemsIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Test
    void withdrawsAnItemThatItsAgencyCancels() {
        String id = postItem(Examples.NINJS.replace("usable", "canceled"))
                .body("notes.kind", hasItem("withdrawn"))
                .extract()
                .path("id");

        assertThat(published(id).getLast().isWithdrawal()).isTrue();
    }

    @Test
    void holdsAnItemBackUntilItsEmbargoEnds() {
        Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        String item = Examples.NINJS
                .replace("2026:ferry", "2026:embargo")
                .replace("\"pubStatus\"", "\"embargoedUntil\": \"" + end + "\", \"pubStatus\"");
        String id = postItem(item)
                .body("heldUntil", equalTo(end.toString()))
                .body("notes.kind", hasItem("held"))
                .extract()
                .path("id");
        String discarded = postItem(item.replace("2026:embargo", "2026:discarded"))
                .extract()
                .path("id");
        given().delete("/v1/articles/" + discarded).then().statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(published(id)).hasSize(1));
        assertThat(published(id).getFirst().time()).isAfterOrEqualTo(end);
        assertThat(published(discarded)).singleElement().matches(Event::isWithdrawal);
    }

    @Test
    void keepsTheNewestVersionOfAnItem() {
        String newest = Examples.NINJS.replace("2026:ferry", "2026:order");
        String id = postItem(newest).extract().path("id");
        postItem(newest.replace("07:00:00Z", "06:00:00Z").replace("resumes", "stops"))
                .body("notes.kind", hasItem("superseded"))
                .body("version", nullValue());

        assertThat(published(id))
                .singleElement()
                .extracting(event -> event.payload().title())
                .isEqualTo("Ferry resumes");
    }

    /** Items are accepted once the service knows the earlier ones, moments after its start. */
    private static ValidatableResponse postItem(String item) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        return given().contentType("application/vnd.iptc.ninjs+json")
                .body(item.getBytes(UTF_8))
                .post("/v1/articles")
                .then()
                .statusCode(202);
    }

    /** Returns the events of the articles topic with the key {@code id}, oldest first. */
    private List<Event<Article>> published(String id) {
        return new TopicLog<>(kafka, prefix, Topic.ARTICLES, EventCodec.ARTICLES).published(id);
    }
}
