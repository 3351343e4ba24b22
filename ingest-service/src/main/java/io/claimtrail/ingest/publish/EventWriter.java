package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.KafkaNames;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to Kafka. A returned stage completes once all in-sync replicas have the record, or exceptionally with a
 * {@link KafkaUnavailableException}. After a send that reached no broker, further writes fail at once for two seconds
 * instead of each waiting for its own timeout. A full buffer is not taken for that: it may be of one slow partition.
 */
@ApplicationScoped
class EventWriter {

    /** Time for which writes fail at once after no broker could be reached. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final KafkaNames names;

    /** When writes are tried again, by the monotonic clock; null while brokers can be reached. */
    private volatile @Nullable Long unavailableUntil;

    @Inject
    EventWriter(Producer<String, byte[]> producer, KafkaNames names) {
        this(producer, names, InstantSource.system(), System::nanoTime);
    }

    EventWriter(Producer<String, byte[]> producer, KafkaNames names, InstantSource clock, LongSupplier nanoTime) {
        this.producer = producer;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.names = names;
    }

    /** Writes {@code payload} as the newest state of the subject with {@code id}; null withdraws the subject. */
    <T> CompletionStage<Void> writeEvent(Topic topic, EventCodec<T> codec, String id, @Nullable T payload) {
        Long until = unavailableUntil;
        if (until != null && nanoTime.getAsLong() - until < 0) {
            return CompletableFuture.failedStage(
                    new KafkaUnavailableException(id, "no broker could be reached within the last two seconds"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Event<T> event = new Event<>(id, now, null, traceparent(), payload);
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            // The callback completes the returned stage, so the future is not needed.
            var unused = producer.send(
                    codec.encode(names.topic(topic), event), (metadata, failure) -> settle(sent, id, failure));
        } catch (KafkaException e) {
            settle(sent, id, e);
        }
        if (sent.isCompletedExceptionally()) {
            // The record was never sent. A failure after sending concerns one partition only.
            unavailableUntil = reachedNoBroker(sent.exceptionNow()) ? nanoTime.getAsLong() + PAUSE.toNanos() : null;
        }
        return sent;
    }

    private static boolean reachedNoBroker(Throwable failure) {
        Throwable cause = failure.getCause();
        return !(cause instanceof BufferExhaustedException || cause instanceof RecordTooLargeException);
    }

    private static void settle(CompletableFuture<Void> sent, String id, @Nullable Exception failure) {
        if (failure == null) {
            sent.complete(null);
        } else {
            sent.completeExceptionally(new KafkaUnavailableException(id, failure));
        }
    }

    private static @Nullable String traceparent() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return headers.get("traceparent");
    }
}
