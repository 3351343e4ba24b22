package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.KafkaNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Writes outcomes to Kafka and reports each one once all in-sync replicas have it. */
@ApplicationScoped
class ClaimsPublisher {

    private final Producer<String, byte[]> producer;
    private final String claimsTopic;
    private final DeadLetterPublisher deadLetters;
    private final Counter articles;
    private final Counter claims;

    ClaimsPublisher(
            Producer<String, byte[]> producer,
            KafkaNames names,
            DeadLetterPublisher deadLetters,
            MeterRegistry metrics) {
        this.producer = producer;
        this.claimsTopic = names.topic(Topic.CLAIMS);
        this.deadLetters = deadLetters;
        this.articles = Counter.builder("claimtrail.articles.extracted")
                .description("Article versions and withdrawals whose claims Kafka has acknowledged")
                .register(metrics);
        this.claims = Counter.builder("claimtrail.claims.extracted")
                .description("Claims in these articles")
                .register(metrics);
    }

    /** Receives the result of writing a record. */
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
        // The callback reports what the future would.
        var unused = producer.send(EventCodec.CLAIMS.encode(claimsTopic, event), (metadata, failure) -> {
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
        deadLetters.setAside(origin, reason, error, (metadata, failure) -> {
            if (failure == null) {
                settlement.done();
            } else {
                settlement.failed(failure);
            }
        });
    }
}
