package io.claimtrail.edge.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DeadLetterPublisherTest {

    private static final ConsumerRecord<String, byte[]> RECORD =
            new ConsumerRecord<>("articles", 1, 7, "a", "{".getBytes(UTF_8));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void publishesTheRecordAndCountsItOnceAcknowledged() {
        MockProducer<String, byte[]> kafka = kafka(true);

        publisher(kafka).setAside(RECORD, "the payload is malformed");

        assertThat(kafka.history()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("dead");
            assertThat(letter.key()).isEqualTo("a");
            assertThat(letter.value()).isEqualTo(RECORD.value());
        });
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void reportsARejectionAndDoesNotCountIt() throws Exception {
        MockProducer<String, byte[]> kafka = kafka(false);
        FutureTask<Void> publishing = new FutureTask<>(() -> publisher(kafka).setAside(RECORD, "reason"), null);

        Thread.startVirtualThread(publishing);
        while (!kafka.errorNext(new TimeoutException("not acknowledged"))) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(publishing::get).hasRootCauseMessage("not acknowledged");
        assertThat(counted()).isZero();
    }

    @Test
    void failsWhereKafkaDoesNotAcknowledge() {
        MockProducer<String, byte[]> kafka = kafka(true);
        kafka.sendException = new TimeoutException("no metadata");
        DeadLetterPublisher publisher = publisher(kafka);

        assertThatThrownBy(() -> publisher.setAside(RECORD, "reason")).isInstanceOf(KafkaException.class);
        assertThat(counted()).isZero();
    }

    private DeadLetterPublisher publisher(MockProducer<String, byte[]> kafka) {
        return new DeadLetterPublisher(kafka, "dead", metrics);
    }

    private static MockProducer<String, byte[]> kafka(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    private double counted() {
        return metrics.get("claimtrail.dead.letters").counter().count();
    }
}
