package io.claimtrail.edge.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Publishes records that can never be processed, unchanged and with the reason, to a dead-letter topic. Each is logged, and
 * counted ({@code claimtrail.dead.letters}) once Kafka has acknowledged it.
 */
public final class DeadLetterPublisher {

    private final Producer<String, byte[]> producer;
    private final DeadLetterTopic topic;

    /**
     * A publisher to one dead-letter topic.
     *
     * @param topic name of the dead-letter topic on the broker, with prefix
     */
    public DeadLetterPublisher(Producer<String, byte[]> producer, String topic, MeterRegistry metrics) {
        this.producer = producer;
        this.topic = new DeadLetterTopic(topic, metrics);
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
            producer.send(topic.letter(origin, reason, error)).get();
            topic.acknowledged(1);
        } catch (ExecutionException e) {
            throw new KafkaException("can't set aside offset " + origin.offset() + " of " + origin.topic(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
