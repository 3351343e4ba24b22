package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles, reviews or curated speakers to their topic, keyed by id. A returned stage completes once all in-sync
 * replicas have the records, or exceptionally with a {@link KafkaUnavailableException}.
 */
public final class SubjectPublisher<T> {

    private final EventWriter writer;
    private final Topic topic;
    private final EventCodec<T> codec;
    private final Function<T, String> id;
    private final Counter accepted;

    SubjectPublisher(EventWriter writer, Topic topic, EventCodec<T> codec, Function<T, String> id, Counter accepted) {
        this.writer = writer;
        this.topic = topic;
        this.codec = codec;
        this.id = id;
        this.accepted = accepted;
    }

    /** Publishes {@code subject} as the newest version under its id. */
    public CompletionStage<Void> publish(T subject) {
        return send(id.apply(subject), subject);
    }

    /** Publishes each of {@code subjects} as the newest version under its id. */
    public CompletionStage<Void> publishAll(List<T> subjects) {
        return CompletableFuture.allOf(subjects.stream()
                .map(subject -> publish(subject).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Publishes the withdrawal of the subject with {@code subjectId}, whether or not it exists. */
    public CompletionStage<Void> withdraw(String subjectId) {
        return send(subjectId, null);
    }

    private CompletionStage<Void> send(String subjectId, @Nullable T subject) {
        return writer.writeEvent(topic, codec, subjectId, subject).thenRun(accepted::increment);
    }
}
