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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to Kafka. Every stage completes once all in-sync replicas have the record, or exceptionally. Where no
 * broker could even be asked, others need not find that out as slowly: for a moment all are told at once.
 */
@ApplicationScoped
class EventWriter {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final KafkaNames names;
    private volatile Instant awayUntil = Instant.MIN;

    @Inject
    EventWriter(Producer<String, byte[]> producer, KafkaNames names) {
        this(producer, names, InstantSource.system());
    }

    EventWriter(Producer<String, byte[]> producer, KafkaNames names, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
        this.names = names;
    }

    /** Writes that {@code payload} is the newest state of the subject with {@code id}; null withdraws it. */
    <T> CompletionStage<Void> write(Topic topic, EventCodec<T> codec, String id, @Nullable T payload) {
        if (clock.instant().isBefore(awayUntil)) {
            return CompletableFuture.failedStage(new KafkaUnavailableException(id, "it was away a moment ago"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Event<T> event = new Event<>(id, now, null, traceparent(), payload);
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            // The callback settles the returned stage; the future says the same.
            var unused = producer.send(
                    codec.encode(names.topic(topic), event), (metadata, failure) -> settle(sent, id, failure));
        } catch (KafkaException e) {
            settle(sent, id, e);
        }
        if (sent.isCompletedExceptionally()) {
            // It never left: the producer knows no broker. What fails on its way is a matter of one partition.
            awayUntil = clock.instant().plus(PAUSE);
        }
        return sent;
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
