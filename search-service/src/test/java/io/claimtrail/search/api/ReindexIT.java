package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.RebuildInProgressException;
import io.claimtrail.search.indexing.Reindex;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** One rebuild for all cases: it replays what other tests have published too. */
    @Test
    void leavesOutClaimsWhoseArticleIsMissingOrNewerAndWhatHangsFromThem() {
        events.publish("swept-kept", List.of(claim("swept-k", "Nora Swan", "the sluice will stay closed until June")));
        events.publishClaims(
                "swept-gone", 1, List.of(claim("swept-g", "Nora Swan", "the sluice will stay closed until June")));
        events.publishArticle("swept-old");
        long sequence = events.publishArticle("swept-old");
        events.publishClaims("swept-old", sequence - 1, List.of(claim("swept-o", "Ann Lee", "was corrected")));
        awaitClaims("swept-kept", 1);
        awaitClaims("swept-gone", 1);
        awaitSightings("swept-k", 2);
        List<String> progress = new ArrayList<>();

        reindex.run(progress::add);

        claims("swept-gone", 0);
        claims("swept-old", 0);
        claims("swept-kept", 1);
        awaitSightings("swept-k", 1);
        given().get("/v1/claims/swept-g").then().statusCode(404);
        given().get("/v1/articles/swept-old").then().statusCode(200).body("claims", hasSize(0));
        assertThat(progress).anyMatch(line -> line.matches(".*claims of [1-9][0-9]* articles deleted.*"));
    }

    @Test
    void rejectsASecondRebuildAtTheSameTimeAndKeepsWhatIsLiveIfTheFirstFails() {
        events.publish("once", List.of(claim("once-1", "Ann Lee", "said once")));
        awaitClaims("once", 1);
        Generation live = generations.live().orElseThrow();
        List<String> started = new ArrayList<>();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> reindex.run(line -> {
                        started.add(line);
                        assertThatThrownBy(() -> reindex.run(other -> {}))
                                .isInstanceOf(RebuildInProgressException.class);
                        throw new IllegalStateException("the first rebuild fails");
                    }))
                    .hasMessage("the first rebuild fails");
        }

        assertThat(started)
                .describedAs("the failed rebuilds have released the lock and deleted their generation")
                .hasSize(2)
                .allMatch(line -> line.startsWith(new Generation(live.prefix(), live.number() + 1).suffix()));
        assertThat(generations.live()).contains(live);
        claims("once", 1);
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
