package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class SearchIT extends PublishingTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "ortega, 1",
        "ORTEGA, 1",
        "María, 1",
        "maria ortega lind, 1",
        "lind, 1",
        "ortgea, 1",
        "ortega-lynd, 1",
        "ort, 0",
        "mario, 1",
        "nobody, 0"
    })
    void findsASpeakerByAnyPartOfTheNameWithATypoAndWithoutAccents(String name, int found) {
        events.publish("names", List.of(claim("n1", "María Ortega-Lind", "the bridge is safe")));
        awaitClaims("names", 1);

        claims("speaker=" + name + "&article=names").body("items", hasSize(found));
    }

    @Test
    void prefersTheNameAsItIsSpelled() {
        events.publish(
                "spelled",
                List.of(
                        claim("s1", "Joan Chen", "one"),
                        claim("s2", "Joan Cheng", "two"),
                        claim("s3", "Chen", "three")));
        awaitClaims("spelled", 3);

        claims("speaker=chen&article=spelled")
                .body("items.id", containsInAnyOrder("s1", "s3"))
                .body("items.speaker.name", equalTo(List.of("Joan Chen", "Joan Chen")));
    }

    @Test
    void findsWordsPhrasesAndTheirAbsence() {
        events.publish(
                "words",
                List.of(
                        claim("w1", "Ann Lee", "taxes on <ferries> will rise"),
                        claim("w2", "Ann Lee", "ferry taxes will fall")));
        awaitClaims("words", 2);

        claims("q=ferry&article=words").body("items", hasSize(2));
        claims("q=\"ferry taxes\"&article=words").body("items.id", equalTo(List.of("w2")));
        claims("q=taxes -fall&article=words")
                .body("items.id", equalTo(List.of("w1")))
                .body("items[0].highlights.content[0]", equalTo("<mark>taxes</mark> on &lt;ferries&gt; will rise"));
        claims("q=fer*&article=words").body("items", hasSize(0));
    }

    @Test
    void countsByFacetAndFilters() {
        events.publish(
                "facets",
                List.of(claim("f1", "Ann Lee", "one"), claim("f2", "Ann Lee", "two"), claim("f3", "Bo Berg", "three")));
        awaitClaims("facets", 3);

        claims("article=facets&facets=speakers,publishers&facets=months")
                .body("facets.speakers[0].name", equalTo("Ann Lee"))
                .body("facets.speakers[0].count", equalTo(2))
                .body("facets.publishers[0].name", equalTo("Courier"))
                .body("facets.months[0].month", equalTo("2026-03"))
                .body("facets.types", nullValue());
        claims("article=facets").body("facets", nullValue());
        given().get("/v1/claims?facets=colour").then().statusCode(400).body("detail", containsString("speakers"));
        claims("article=facets&publisher=courier&type=indirect&speakerKind=person&minConfidence=0.5")
                .body("items", hasSize(3));
        claims("article=facets&from=2026-03-02&to=2026-03-02").body("items", hasSize(3));
        claims("article=facets&to=2026-03-01").body("items", hasSize(0));
        claims("article=facets&type=direct").body("items", hasSize(0));
        claims("article=facets&role=mayor").body("items", hasSize(3));
    }

    @Test
    void showsOneClaimAnArticleAndASpeaker() {
        events.publish("single", List.of(claim("c2", "Ann Lee", "second"), claim("c1", "Ann Lee", "first")));
        awaitClaims("single", 2);

        String speaker = given().get("/v1/claims/c1")
                .then()
                .statusCode(200)
                .body("article.title", equalTo("Title of single"))
                .body("extractor.name", equalTo("test"))
                .body("$", not(hasItem("position")))
                .extract()
                .path("speaker.id");
        given().get("/v1/articles/single")
                .then()
                .statusCode(200)
                .body("body", containsString("Body"))
                .body("claims.id", equalTo(List.of("c2", "c1")));
        given().get("/v1/articles?q=body").then().statusCode(200).body("items.id", hasItem("single"));
        given().get("/v1/speakers/" + speaker)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ann Lee"))
                .body("roles[0].role", equalTo("Mayor"))
                .body("months", notNullValue());
        given().get("/v1/speakers?q=ann l").then().statusCode(200).body("items[0].name", equalTo("Ann Lee"));
        given().get("/v1/speakers?q=lee annn").then().statusCode(200).body("items[0].name", equalTo("Ann Lee"));
    }

    @Test
    void replacesClaimsByACorrectionAndRemovesThemByAWithdrawal() {
        events.publish("changing", List.of(claim("k1", "Ann Lee", "kept"), claim("k2", "Ann Lee", "dropped")));
        awaitClaims("changing", 2);

        events.publish("changing", List.of(claim("k1", "Ann Lee", "kept")));
        awaitClaims("changing", 1);
        given().get("/v1/claims/k2").then().statusCode(404).body("type", equalTo("urn:claimtrail:problem:not-found"));

        long sequence = records.send(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>("changing", Instant.now(), null, null, null)));
        awaitClaims("changing", 0);
        given().get("/v1/articles/changing").then().statusCode(404);

        events.publishClaims("changing", sequence - 1, List.of(claim("k1", "Ann Lee", "kept")));
        events.publish("after-late", List.of(claim("l1", "Ann Lee", "later")));
        awaitClaims("after-late", 1);
        claims("article=changing").body("items", hasSize(0));
    }

    @Test
    void setsARecordAsideThatItCanNotRead() {
        records.send(new ProducerRecord<>(Topic.CLAIMS.name(prefix), "poison", "{".getBytes(UTF_8)));
        events.publish("after-poison", List.of(claim("p1", "Ann Lee", "still here")));

        awaitClaims("after-poison", 1);
        assertThat(records.setAside()).contains("poison");
    }

    @Test
    void pagesWithoutMissingOrRepeatingWhileWritesGoOn() {
        List<Claim> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(claim("m" + i, "Ann Lee", "number " + i));
        }
        events.publish("many", many);
        awaitClaims("many", 300);

        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonPath page = claims("article=many&limit=30&sort=newest" + cursor)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getMap("").containsKey("next") ? "&cursor=" + page.getString("next") : "";
            pages++;
            if (pages == 2) {
                events.publish("many", List.of(claim("other", "Bo Berg", "replaces all")));
                awaitClaims("many", 1);
            }
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(10);
        assertThat(seen).hasSize(300).doesNotContain("other");
    }

    @Test
    void describesAndMeasuresItself() {
        events.publish("measured", List.of(claim("z1", "Ann Lee", "measured")));
        awaitClaims("measured", 1);

        given().get("/q/metrics").then().statusCode(200).body(containsString("claimtrail_searchable_seconds"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi?format=json").then().statusCode(200).body("openapi", containsString("3.1"));
    }

    private static ValidatableResponse claims(String query) {
        return given().get("/v1/claims?" + query).then().statusCode(200);
    }

    private static void awaitClaims(String article, int count) {
        CrossReferences.await();
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> claims("article=" + article).body("total.value", equalTo(count)));
    }
}
