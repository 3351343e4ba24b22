package io.claimtrail.search.api;

import static io.claimtrail.search.api.PublishedEvents.claim;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.search.indexing.Reindex;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Claims that claims-service writes in transactions. Runs early: a rebuild reads all records that tests have written. */
@QuarkusTest
@Order(1)
@WithTestResource(StackTestResource.class)
class TransactionIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Reindex reindex;

    @Test
    void ignoresAbortedClaimsAndReachesTheEndOfTheTopic() {
        Article article = new Article(
                "transactions", "v1", null, "T", "Text.", "en", Instant.now(), "Courier", List.of(), null, List.of());
        try (Records records = new Records(kafka, prefix);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "transactional.id", prefix + "test"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            long sequence = records.send(EventCodec.ARTICLES.encode(
                    Topic.ARTICLES.name(prefix), new Event<>(article.id(), Instant.now(), null, null, article)));
            producer.initTransactions();
            write(producer, article, sequence, "aborted", false);
            write(producer, article, sequence, "committed", true);
            write(producer, article, sequence, "aborted-too", false);
        }

        awaitTheCommittedClaimAlone();
        reindex.run(line -> {});
        awaitTheCommittedClaimAlone();
    }

    private void awaitTheCommittedClaimAlone() {
        try (ConsumerLag lag = new ConsumerLag(Map.of("bootstrap.servers", kafka), prefix)) {
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> lag.of(ConsumerLag.Reader.SEARCH).equals(OptionalLong.of(0)));
        }
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> given().get("/v1/claims?article=transactions")
                        .then()
                        .statusCode(200)
                        .body("items.id", equalTo(List.of("committed"))));
    }

    private void write(
            KafkaProducer<String, byte[]> producer, Article article, long sequence, String claimId, boolean commit) {
        ArticleClaims claims = new ArticleClaims(
                article.reference(),
                "en",
                new ExtractorReference("test", "1"),
                List.of(claim(claimId, "Ann Lee", claimId)));
        producer.beginTransaction();
        // flush reports a failure.
        var unused = producer.send(EventCodec.CLAIMS.encode(
                Topic.CLAIMS.name(prefix), new Event<>(article.id(), Instant.now(), sequence, null, claims)));
        producer.flush();
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }
}
