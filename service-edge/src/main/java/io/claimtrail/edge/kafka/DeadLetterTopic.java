package io.claimtrail.edge.kafka;

import io.claimtrail.contracts.event.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Creates and logs the dead letters of one topic, and counts those that Kafka has acknowledged
 * ({@code claimtrail.dead.letters}). The caller sends them.
 */
public final class DeadLetterTopic {

    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);

    private final String name;
    private final Counter count;

    /**
     * The topic of one consumer.
     *
     * @param name on the broker, with prefix
     */
    public DeadLetterTopic(String name, MeterRegistry metrics) {
        this.name = name;
        this.count = Counter.builder("claimtrail.dead.letters")
                .description("Records set aside because they can never be processed")
                .register(metrics);
    }

    /**
     * The dead letter of {@code origin}.
     *
     * @param reason one sentence for an operator
     * @param error class of the exception; empty where there was none
     */
    public ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> origin, String reason, String error) {
        LOG.warnf(
                "Record set aside: topic=%s partition=%d offset=%d reason=%s",
                origin.topic(), origin.partition(), origin.offset(), reason);
        return DeadLetter.of(origin, name, reason, error, Instant.now());
    }

    /** Counts dead letters that Kafka has acknowledged. */
    public void acknowledged(int letters) {
        count.increment(letters);
    }
}
