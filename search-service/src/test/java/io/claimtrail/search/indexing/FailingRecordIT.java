package io.claimtrail.search.indexing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Records;
import io.claimtrail.search.api.Reviews;
import io.claimtrail.search.embedding.SentenceEncoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A record that makes the code fail with an unexpected exception. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class FailingRecordIT {

    private static final String FAILS = "fails";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    SentenceEncoder encoder;

    @Test
    void isSetAsideAndKeepsNoOtherOut() {
        QuarkusMock.installMockForType(new FailingVectors(encoder), ReviewVectors.class);
        try (Records records = new Records(kafka, prefix)) {
            List.of("before", FAILS, "after").forEach(id -> publish(records, id));

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isThere("before") && isThere("after"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> records.setAside().contains(FAILS));
            assertThat(records.setAside()).doesNotContain("before", "after");
            assertThat(isThere(FAILS)).isFalse();
        }
    }

    private void publish(Records records, String id) {
        Review review = Reviews.review(id, "The new quay cost twice.", Instant.EPOCH);
        records.send(EventCodec.REVIEWS.encode(
                Topic.REVIEWS.name(prefix), new Event<>(id, Instant.now(), null, null, review)));
    }

    private static boolean isThere(String id) {
        return given().get("/v1/reviews/" + id).statusCode() == 200;
    }

    private static final class FailingVectors extends ReviewVectors {

        FailingVectors(SentenceEncoder encoder) {
            super(encoder);
        }

        @Override
        void addTo(List<Change> changes) {
            super.addTo(changes);
            if (changes.stream().anyMatch(change -> FAILS.equals(change.origin().key()))) {
                throw new IndexOutOfBoundsException("unexpected");
            }
        }
    }
}
