package io.claimtrail.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.KafkaNames;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventWriterTest {

    private final CountingProducer kafka = new CountingProducer();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private long nanos = Long.MAX_VALUE - 1;
    private final EventWriter writer = new EventWriter(kafka, new KafkaNames(""), () -> now, () -> nanos);

    @Test
    void failsAtOnceAfterASendThatReachedNoBroker() {
        kafka.sendException = new TimeoutException("no metadata");
        assertThat(failed(withdraw("first"))).isTrue();

        assertThat(failed(withdraw("second"))).isTrue();
        assertThat(kafka.sends).isEqualTo(1);

        kafka.sendException = null;
        nanos += Duration.ofSeconds(3).toNanos();
        CompletionStage<Void> third = withdraw("third");
        kafka.completeNext();
        assertThat(third.toCompletableFuture()).isCompleted();
    }

    @Test
    void keepsSendingAfterOneRecordFailed() {
        CompletionStage<Void> first = withdraw("first");
        kafka.errorNext(new TimeoutException("not acknowledged"));
        assertThat(failed(first)).isTrue();

        withdraw("second");

        assertThat(kafka.sends).isEqualTo(2);
    }

    @Test
    void pausesNoLongerWhenTheClockIsSetBack() {
        kafka.sendException = new TimeoutException("no metadata");
        assertThat(failed(withdraw("first"))).isTrue();
        kafka.sendException = null;
        now = now.minus(Duration.ofHours(1));
        nanos += Duration.ofSeconds(3).toNanos();

        assertThat(failed(withdraw("second"))).isFalse();
        assertThat(kafka.sends).isEqualTo(2);
    }

    @Test
    void keepsSendingWhileTheBufferOfOneSlowPartitionIsFull() {
        kafka.sendException = new BufferExhaustedException("no memory within 5 s");
        assertThat(failed(withdraw("first"))).isTrue();
        kafka.sendException = null;

        assertThat(failed(withdraw("second"))).isFalse();
        assertThat(kafka.sends).isEqualTo(2);
    }

    private CompletionStage<Void> withdraw(String id) {
        return writer.writeEvent(Topic.ARTICLES, EventCodec.ARTICLES, id, null);
    }

    private static boolean failed(CompletionStage<Void> stage) {
        return stage.toCompletableFuture().isCompletedExceptionally();
    }

    private static final class CountingProducer extends MockProducer<String, byte[]> {

        private int sends;

        CountingProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            sends++;
            return super.send(record, callback);
        }
    }
}
