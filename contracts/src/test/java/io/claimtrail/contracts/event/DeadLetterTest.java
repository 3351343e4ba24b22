package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

    private final ConsumerRecord<String, byte[]> origin =
            new ConsumerRecord<>("articles", 3, 1042, "one", "{".getBytes(UTF_8));

    @Test
    void saysWhereItsRecordCameFromAndWhy() {
        origin.headers().add("ce_id", "one/1".getBytes(UTF_8));

        ConsumerRecord<String, byte[]> letter = setAside();

        assertThat(letter.key()).isEqualTo("one");
        assertThat(letter.value()).isEqualTo(origin.value());
        assertThat(DeadLetter.read(letter))
                .contains(new DeadLetter("not JSON", "java.lang.Error", "articles", 3, 1042, NOW));
        assertThat(DeadLetter.headersOfOrigin(letter))
                .containsExactly(origin.headers().toArray());
    }

    @Test
    void believesTheServiceRatherThanTheRecord() {
        origin.headers().add("claimtrail-offset", "7".getBytes(UTF_8));

        ConsumerRecord<String, byte[]> letter = setAside();

        assertThat(DeadLetter.read(letter).orElseThrow().offset()).isEqualTo(1042);
        assertThat(DeadLetter.headersOfOrigin(letter)).isEmpty();
    }

    @Test
    void keepsNoMoreOfAReasonThanFits() {
        ProducerRecord<String, byte[]> letter = DeadLetter.of(origin, "letters", "x".repeat(1_000_000), "", NOW);

        assertThat(letter.headers().lastHeader("claimtrail-reason").value()).hasSize(1000);
    }

    @Test
    void doesNotTakeAnyRecordForADeadLetter() {
        assertThat(DeadLetter.read(origin)).isEmpty();
    }

    private ConsumerRecord<String, byte[]> setAside() {
        ProducerRecord<String, byte[]> sent = DeadLetter.of(origin, "letters", "not JSON", "java.lang.Error", NOW);
        ConsumerRecord<String, byte[]> letter = new ConsumerRecord<>("letters", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(letter.headers()::add);
        return letter;
    }
}
