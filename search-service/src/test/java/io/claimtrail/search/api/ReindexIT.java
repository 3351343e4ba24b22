package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.RebuildInProgressException;
import io.claimtrail.search.indexing.Reindex;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rebuilds from topics as compaction may leave them, and rebuilds at the same time. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReindexIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Generations generations;

    @Inject
    Reindex reindex;

    private Records records;
    private PublishedEvents events;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
        events = new PublishedEvents(records, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void leavesOutClaimsWhoseArticleIsMissingAndWhatHangsFromThem() {
        events.publish("swept-kept", List.of(claim("swept-k", "Nora Swan", "the sluice will stay closed until June")));
        events.publishClaims(
                "swept-gone", 1, List.of(claim("swept-g", "Nora Swan", "the sluice will stay closed until June")));
        awaitClaims("swept-kept", 1);
        awaitClaims("swept-gone", 1);
        awaitSightings("swept-k", 2);
        List<String> progress = new ArrayList<>();

        reindex.run(progress::add);

        claims("swept-gone", 0);
        claims("swept-kept", 1);
        awaitSightings("swept-k", 1);
        given().get("/v1/claims/swept-g").then().statusCode(404);
        assertThat(progress).anyMatch(line -> line.matches(".*claims of [1-9][0-9]* articles deleted.*"));
    }

    @Test
    void leavesOutClaimsThatAreOlderThanTheirArticle() {
        events.publishArticle("swept-old");
        long sequence = events.publishArticle("swept-old");
        events.publishClaims("swept-old", sequence - 1, List.of(claim("swept-o", "Ann Lee", "was corrected")));
        events.publish("swept-after", List.of(claim("swept-a", "Ann Lee", "comes later")));
        awaitClaims("swept-after", 1);

        reindex.run(line -> {});

        claims("swept-old", 0);
        given().get("/v1/articles/swept-old").then().statusCode(200).body("claims", hasSize(0));
        claims("swept-after", 1);
    }

    @Test
    void rejectsASecondRebuildAtTheSameTime() {
        events.publish("once", List.of(claim("once-1", "Ann Lee", "said once")));
        awaitClaims("once", 1);
        int generation = generations.live().orElseThrow().number();
        AtomicBoolean started = new AtomicBoolean();

        reindex.run(line -> {
            if (!started.getAndSet(true)) {
                assertThatThrownBy(() -> reindex.run(other -> {})).isInstanceOf(RebuildInProgressException.class);
            }
        });

        assertThat(generations.live().orElseThrow().number()).isEqualTo(generation + 1);
        claims("once", 1);
        reindex.run(line -> {});
        assertThat(generations.live().orElseThrow().number()).isEqualTo(generation + 2);
    }

    private static void awaitSightings(String claim, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/claims/" + claim)
                        .then()
                        .statusCode(200)
                        .body("statement.sightings", equalTo(count)));
    }

    private static void awaitClaims(String article, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> claims(article, count));
    }

    private static void claims(String article, int count) {
        given().get("/v1/claims?article=" + article).then().statusCode(200).body("total.value", equalTo(count));
    }
}
