package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
 * Writes to the articles topic. Every stage completes once all in-sync replicas have the record, or exceptionally. Where
 * no broker could even be asked, others need not find that out as slowly: for a moment all are told at once.
 */
@ApplicationScoped
public class ArticlePublisher {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private final String topic;
    private final Counter accepted;
    private volatile Instant awayUntil = Instant.MIN;

    @Inject
    ArticlePublisher(Producer<String, byte[]> producer, TopicConfig config, MeterRegistry metrics) {
        this(producer, config, metrics, InstantSource.system());
    }

    ArticlePublisher(
            Producer<String, byte[]> producer, TopicConfig config, MeterRegistry metrics, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
        this.topic = Topic.ARTICLES.name(config.topicPrefix().orElse(""));
        this.accepted = Counter.builder("claimtrail.articles.accepted")
                .description("Articles and withdrawals that Kafka has acknowledged")
                .register(metrics);
    }

    /** Publishes {@code article} as the newest version under its id. */
    public CompletionStage<Void> publish(Article article) {
        return send(article.id(), article);
    }

    /** Publishes that the article with {@code articleId} is to leave every index, whether or not there is one. */
    public CompletionStage<Void> withdraw(String articleId) {
        return send(articleId, null);
    }

    private CompletionStage<Void> send(String articleId, @Nullable Article article) {
        if (clock.instant().isBefore(awayUntil)) {
            return CompletableFuture.failedStage(new KafkaUnavailableException(articleId, "it was away a moment ago"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Event<Article> event = new Event<>(articleId, now, null, traceparent(), article);
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            // The callback settles the returned stage; the future says the same.
            var unused = producer.send(
                    EventCodec.ARTICLES.encode(topic, event), (metadata, failure) -> settle(sent, articleId, failure));
        } catch (KafkaException e) {
            settle(sent, articleId, e);
        }
        if (sent.isCompletedExceptionally()) {
            // It never left: the producer knows no broker. What fails on its way is a matter of one partition.
            awayUntil = clock.instant().plus(PAUSE);
        }
        return sent;
    }

    private void settle(CompletableFuture<Void> sent, String articleId, @Nullable Exception failure) {
        if (failure == null) {
            accepted.increment();
            sent.complete(null);
        } else {
            sent.completeExceptionally(new KafkaUnavailableException(articleId, failure));
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
