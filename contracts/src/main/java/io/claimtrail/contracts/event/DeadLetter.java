package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that can never be processed, as it is set aside: unchanged, with where it came from and why. */
public final class DeadLetter {

    private DeadLetter() {}

    /**
     * The record to send to {@code topic}.
     *
     * @param reason one sentence for a person
     * @param error class of the exception, empty where there was none
     */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, String topic, String reason, String error, Instant now) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, origin.key(), origin.value());
        origin.headers().forEach(letter.headers()::add);
        Map.of(
                        "claimtrail-reason", reason,
                        "claimtrail-error", error,
                        "claimtrail-topic", origin.topic(),
                        "claimtrail-partition", Integer.toString(origin.partition()),
                        "claimtrail-offset", Long.toString(origin.offset()),
                        "claimtrail-time", now.toString())
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        return letter;
    }
}
