package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.DeadLetter;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/** Writes outcomes to Kafka and reports each one once all in-sync replicas have it. */
@ApplicationScoped
class ClaimsPublisher {

    private static final Logger LOG = Logger.getLogger(ClaimsPublisher.class);

    private final Producer<String, byte[]> producer;
    private final String claimsTopic;
    private final String deadLetterTopic;
    private final Counter articles;
    private final Counter claims;
    private final Counter deadLetters;

    ClaimsPublisher(Producer<String, byte[]> producer, TopicConfig config, MeterRegistry metrics) {
        this.producer = producer;
        String prefix = config.topicPrefix().orElse("");
        this.claimsTopic = Topic.CLAIMS.name(prefix);
        this.deadLetterTopic = Topic.CLAIMS_SERVICE_DEAD_LETTERS.name(prefix);
        this.articles = Counter.builder("claimtrail.articles.extracted")
                .description("Article versions and withdrawals whose claims Kafka has acknowledged")
                .register(metrics);
        this.claims = Counter.builder("claimtrail.claims.extracted")
                .description("Claims in these articles")
                .register(metrics);
        this.deadLetters = Counter.builder("claimtrail.dead.letters")
                .description("Records set aside because they can never be processed")
                .register(metrics);
    }

    /** What becomes of a record that was handed over for writing. */
    interface Settlement {

        /** It is stored. */
        void done();

        /** It can't be stored by this process. */
        void failed(Exception failure);
    }

    void publish(Outcome outcome, ConsumerRecord<String, byte[]> origin, Settlement settlement) {
        switch (outcome) {
            case Outcome.Claims(Event<ArticleClaims> event) -> publish(event, origin, settlement);
            case Outcome.SetAside(String reason, String error) -> setAside(reason, error, origin, settlement);
        }
    }

    private void publish(Event<ArticleClaims> event, ConsumerRecord<String, byte[]> origin, Settlement settlement) {
        send(EventCodec.CLAIMS.encode(claimsTopic, event), (metadata, failure) -> {
            if (failure instanceof RecordTooLargeException) {
                // This is the producer's own thread, which must not wait for what it alone can bring, as sending may.
                Thread.startVirtualThread(() -> setAsideTooLarge(failure, origin, settlement));
            } else if (failure != null) {
                settlement.failed(failure);
            } else {
                articles.increment();
                ArticleClaims payload = event.payload();
                claims.increment(payload == null ? 0 : payload.claims().size());
                settlement.done();
            }
        });
    }

    private void setAsideTooLarge(Exception failure, ConsumerRecord<String, byte[]> origin, Settlement settlement) {
        try {
            setAside(
                    "its claims are larger than a record may be",
                    failure.getClass().getName(),
                    origin,
                    settlement);
        } catch (KafkaException e) {
            settlement.failed(e);
        }
    }

    private void setAside(String reason, String error, ConsumerRecord<String, byte[]> origin, Settlement settlement) {
        LOG.warnf(
                "Record set aside: topic=%s partition=%d offset=%d reason=%s",
                origin.topic(), origin.partition(), origin.offset(), reason);
        var letter = DeadLetter.of(origin, deadLetterTopic, reason, error, Instant.now());
        send(letter, (metadata, failure) -> {
            if (failure == null) {
                deadLetters.increment();
                settlement.done();
            } else {
                settlement.failed(failure);
            }
        });
    }

    private void send(ProducerRecord<String, byte[]> record, Callback callback) {
        // The callback says what the future would.
        var unused = producer.send(record, callback);
    }
}
