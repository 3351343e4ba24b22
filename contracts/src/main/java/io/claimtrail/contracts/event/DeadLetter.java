package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The headers that are added to a record that could not be processed, when it is published unchanged to a dead-letter topic.
 *
 * @param reason one sentence for an operator
 * @param error class of the exception, empty where there was none
 * @param topic topic that the record was consumed from, with partition and offset
 * @param time when it was published to the dead-letter topic
 */
public record DeadLetter(String reason, String error, String topic, int partition, long offset, Instant time) {

    private static final String REASON = "claimtrail-reason";
    private static final String ERROR = "claimtrail-error";
    private static final String TOPIC = "claimtrail-topic";
    private static final String PARTITION = "claimtrail-partition";
    private static final String OFFSET = "claimtrail-offset";
    private static final String TIME = "claimtrail-time";
    private static final List<String> HEADERS = List.of(REASON, ERROR, TOPIC, PARTITION, OFFSET, TIME);

    /** Maximum characters of a reason: it may quote the record, and a dead letter must not exceed the limit of its topic. */
    private static final int MAX_REASON = 1000;

    /** The dead letter of {@code origin}, to send to {@code topic}. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, String topic, String reason, String error, Instant now) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, origin.key(), origin.value());
        origin.headers().forEach(letter.headers()::add);
        note(letter, REASON, reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason);
        note(letter, ERROR, error);
        note(letter, TOPIC, origin.topic());
        note(letter, PARTITION, Integer.toString(origin.partition()));
        note(letter, OFFSET, Long.toString(origin.offset()));
        note(letter, TIME, now.toString());
        return letter;
    }

    /** The added headers of {@code letter}; empty where it is no dead letter. */
    public static Optional<DeadLetter> read(ConsumerRecord<String, byte[]> letter) {
        try {
            return Optional.of(new DeadLetter(
                    noted(letter, REASON),
                    noted(letter, ERROR),
                    noted(letter, TOPIC),
                    Integer.parseInt(noted(letter, PARTITION)),
                    Long.parseLong(noted(letter, OFFSET)),
                    Instant.parse(noted(letter, TIME))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The headers of {@code letter} that the original record had. */
    public static Stream<Header> headersOfOrigin(ConsumerRecord<String, byte[]> letter) {
        return Stream.of(letter.headers().toArray()).filter(header -> !HEADERS.contains(header.key()));
    }

    private static void note(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }

    /** The last header of its name; an earlier one may belong to the original record. */
    private static String noted(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
