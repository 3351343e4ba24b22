package io.claimtrail.search.indexing;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Sets records aside that can never be indexed; returns once Kafka has them. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Counter count;

    DeadLetters(Producer<String, byte[]> producer, KafkaClients clients, MeterRegistry metrics) {
        this.producer = producer;
        this.topic = clients.name(Topic.SEARCH_SERVICE_DEAD_LETTERS);
        this.count = Counter.builder("claimtrail.dead.letters")
                .description("Records set aside because they can never be indexed")
                .register(metrics);
    }

    void setAside(ConsumerRecord<String, byte[]> origin, String reason) {
        setAside(origin, reason, "");
    }

    /** The same where {@code failure} is the reason, which is nobody's refusal but a fault of ours. */
    void setAside(ConsumerRecord<String, byte[]> origin, RuntimeException failure) {
        LOG.error("A record can't be indexed", failure);
        setAside(
                origin,
                "indexing it failed: " + failure.getMessage(),
                failure.getClass().getName());
    }

    private void setAside(ConsumerRecord<String, byte[]> origin, String reason, String error) {
        LOG.warnf(
                "Record set aside: topic=%s partition=%d offset=%d reason=%s",
                origin.topic(), origin.partition(), origin.offset(), reason);
        try {
            producer.send(DeadLetter.of(origin, topic, reason, error, Instant.now()))
                    .get();
            count.increment();
        } catch (ExecutionException e) {
            throw new KafkaException("can't set aside offset " + origin.offset() + " of " + origin.topic(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
