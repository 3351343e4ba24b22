package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.RebuildInProgressException;
import io.claimtrail.search.indexing.Reindex;
import io.claimtrail.search.speaker.CuratedSpeakers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Rebuilds the index of a running service. Runs first: a rebuild reads all records that tests have written. */
@Order(1)
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RebuildIT extends PublishingTests {

    @TestHTTPResource("/v1/claims?article=rebuilt")
    URI claims;

    @Inject
    Generations generations;

    @Inject
    CuratedSpeakers speakers;

    @Inject
    Reindex reindex;

    @Test
    void keepsClaimsReviewsAndSpeakersWhileSearchGoesOn() throws Exception {
        Review review = Reviews.review("rebuilt", "The dredger was scrapped.", null);
        records.publish(review);
        new Newsroom(records, prefix).curate("rebuilt", "Olu Adeyemi");
        events.publish("rebuilt", List.of(claim("r1", "Ann Lee", "before"), claim("r2", "Bo Berg", "before")));
        await(() -> given().get(claims).then().body("total.value", equalTo(2)));
        await(() -> given().get("/v1/reviews/rebuilt").then().statusCode(200));
        await(() -> assertThat(speakers.byId("rebuilt")).isPresent());
        int generation = generations.live().orElseThrow().number();
        List<String> progress = new ArrayList<>();

        Set<String> answers = answersDuring(() -> reindex.run(progress::add));

        assertThat(answers).singleElement().asString().startsWith("200 ").contains("r1", "r2");
        assertThat(generations.live().orElseThrow().number()).isEqualTo(generation + 1);
        assertThat(progress.getLast()).contains("is live");
        given().get("/v1/reviews?q=dredger").then().body("items.id", equalTo(List.of("rebuilt")));
        assertThat(speakers.byId("rebuilt")).isPresent();
        events.publish("rebuilt", List.of(claim("r3", "Ann Lee", "after")));
        await(() -> given().get(claims).then().body("items", hasSize(1)).body("items.id", equalTo(List.of("r3"))));
    }

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

        checkClaims("swept-gone", 0);
        checkClaims("swept-old", 0);
        checkClaims("swept-kept", 1);
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
        checkClaims("once", 1);
    }

    /** The distinct answers to a client that searches until {@code work} ends. */
    private Set<String> answersDuring(Runnable work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<String>> answers = readers.submit(() -> {
                Set<String> seen = new HashSet<>();
                do {
                    HttpResponse<String> answer =
                            client.send(HttpRequest.newBuilder(claims).build(), BodyHandlers.ofString());
                    seen.add(answer.statusCode() + " " + answer.body());
                } while (!over.get());
                return seen;
            });
            try {
                work.run();
            } finally {
                over.set(true);
            }
            return answers.get();
        }
    }

    private static void await(ThrowingRunnable asserted) {
        CrossReferences.await();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(asserted);
    }

    private static void awaitSightings(String claim, int count) {
        await(() ->
                given().get("/v1/claims/" + claim).then().statusCode(200).body("statement.sightings", equalTo(count)));
    }

    private static void awaitClaims(String article, int count) {
        await(() -> checkClaims(article, count));
    }

    private static void checkClaims(String article, int count) {
        given().get("/v1/claims?article=" + article).then().statusCode(200).body("total.value", equalTo(count));
    }
}
