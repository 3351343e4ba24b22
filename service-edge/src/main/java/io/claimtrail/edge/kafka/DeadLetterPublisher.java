package io.claimtrail.edge.kafka;

import io.claimtrail.contracts.event.DeadLetter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Publishes records that can never be processed, unchanged and with the reason, to a dead-letter topic. Each is logged, and
 * counted ({@code claimtrail.dead.letters}) once Kafka has acknowledged it.
 */
public final class DeadLetterPublisher {

    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Counter count;

    /**
     * A publisher to one dead-letter topic.
     *
     * @param topic name of the dead-letter topic on the broker, with prefix
     */
    public DeadLetterPublisher(Producer<String, byte[]> producer, String topic, MeterRegistry metrics) {
        this.producer = producer;
        this.topic = topic;
        this.count = Counter.builder("claimtrail.dead.letters")
                .description("Records set aside because they can never be processed")
                .register(metrics);
    }

    /** Publishes {@code origin} for a {@code reason} that is no exception, and returns once Kafka has acknowledged it. */
    public void setAside(ConsumerRecord<String, byte[]> origin, String reason) {
        setAside(origin, reason, "");
    }

    /**
     * Publishes {@code origin} and returns once Kafka has acknowledged it.
     *
     * @param reason one sentence for an operator
     * @param error class of the exception; empty where there was none
     * @throws KafkaException where Kafka does not take it
     */
    public void setAside(ConsumerRecord<String, byte[]> origin, String reason, String error) {
        try {
            send(origin, reason, error, (metadata, failure) -> {}).get();
        } catch (ExecutionException e) {
            throw new KafkaException("can't set aside offset " + origin.offset() + " of " + origin.topic(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Publishes {@code origin} and returns at once; {@code callback} reports the acknowledgement or the failure. */
    public void setAside(ConsumerRecord<String, byte[]> origin, String reason, String error, Callback callback) {
        // The callback reports what the future would.
        var unused = send(origin, reason, error, callback);
    }

    private Future<RecordMetadata> send(
            ConsumerRecord<String, byte[]> origin, String reason, String error, Callback callback) {
        LOG.warnf(
                "Record set aside: topic=%s partition=%d offset=%d reason=%s",
                origin.topic(), origin.partition(), origin.offset(), reason);
        return producer.send(DeadLetter.of(origin, topic, reason, error, Instant.now()), (metadata, failure) -> {
            if (failure == null) {
                count.increment();
            }
            callback.onCompletion(metadata, failure);
        });
    }
}
