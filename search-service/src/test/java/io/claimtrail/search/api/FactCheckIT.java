package io.claimtrail.search.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class FactCheckIT {

    private static final Instant OLD = Instant.parse("2020-03-05T08:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @BeforeEach
    void publish() {
        try (Records records = new Records(kafka, prefix)) {
            records.publish(Reviews.review("google-1", "The aquarium whale escaped into the bay.", OLD));
            records.publish(Reviews.review(
                    "google-2",
                    "The aquarium whale was never alive.",
                    Instant.now().minus(Duration.ofDays(2))));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> search("query=aquarium whale").body("claims", hasSize(2)));
    }

    @Test
    void answersInTheShapeOfGooglesApi() {
        search("query=whale escaped&languageCode=en-US&key=AIza&alt=json")
                .body("claims[0].text", equalTo("The aquarium whale escaped into the bay."))
                .body("claims[0].claimant", equalTo("Mayor Ana Ruiz"))
                .body("claims[0].claimReview[0].publisher.name", equalTo("Harbour Checks"))
                .body("claims[0].claimReview[0].publisher.site", equalTo("checks.example.org"))
                .body("claims[0].claimReview[0].url", equalTo("https://www.checks.example.org/2026/google-1"))
                .body("claims[0].claimReview[0].title", equalTo("Did it cost twice the budget?"))
                .body("claims[0].claimReview[0].reviewDate", equalTo("2020-03-05T08:00:00Z"))
                .body("claims[0].claimReview[0].textualRating", equalTo("Mostly false"))
                .body("claims[0].claimReview[0].languageCode", equalTo("en-GB"));
    }

    @Test
    void narrowsByLanguageSiteAndAge() {
        search("query=aquarium whale&languageCode=de").body("claims", hasSize(0));
        search("reviewPublisherSiteFilter=www.checks.example.org&query=aquarium whale")
                .body("claims", hasSize(2));
        search("reviewPublisherSiteFilter=checks.example.org")
                .body("claims.text", hasItem("The aquarium whale was never alive."));
        search("reviewPublisherSiteFilter=other.example.org").body("claims", hasSize(0));
        search("query=aquarium whale&maxAgeDays=10")
                .body("claims.text", equalTo(List.of("The aquarium whale was never alive.")));
    }

    @Test
    void pagesByTokenAndByOffset() {
        JsonPath first = search("query=aquarium whale&pageSize=1").extract().jsonPath();
        JsonPath second = search("query=aquarium whale&pageSize=1&pageToken=" + first.getString("nextPageToken"))
                .extract()
                .jsonPath();
        JsonPath passedOver =
                search("query=aquarium whale&pageSize=1&offset=1").extract().jsonPath();

        assertThat(second.getList("claims.text")).isNotEqualTo(first.getList("claims.text"));
        assertThat(second.getMap("")).doesNotContainKey("nextPageToken");
        assertThat(passedOver.getList("claims")).isEqualTo(second.getList("claims"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "languageCode=en",
                "query=a&pageSize=0",
                "query=a&pageSize=x",
                "query=a&offset=-1",
                "query=a&maxAgeDays=-1",
                "query=a&pageToken=x",
                "query=a&colour=red"
            })
    void refusesParametersThatItCanNotUnderstand(String query) {
        ask(query).statusCode(400).body("type", equalTo("urn:claimtrail:problem:invalid-parameter"));
    }

    private static ValidatableResponse search(String query) {
        return ask(query).statusCode(200);
    }

    /** With the colon as it stands, as Google's clients send it. */
    private static ValidatableResponse ask(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1alpha1/claims:search?" + query.replace(' ', '+'))
                .then();
    }
}
