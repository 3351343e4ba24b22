package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.claims.pipeline.ClaimsPublisher.ResultTooLargeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps results until they are published, and drops those of partitions that were lost. After a failure it finds out whether
 * the transaction was committed before it publishes again. A dead letter that Kafka refuses as too large is tried again after a
 * pause; other results do not wait for it. Not thread-safe.
 */
final class UnpublishedResults {

    private static final Logger LOG = Logger.getLogger(UnpublishedResults.class);

    /** Timeout of the request for what is committed. */
    private static final Duration COMMITTED_TIMEOUT = Duration.ofSeconds(5);

    /** Time between a transaction that failed and the next one. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    /** Time after which a dead letter that Kafka refused is tried again: an operator has to raise a limit. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(10);

    private final ClaimsPublisher publisher;
    private final ArticleTransformer transformer;
    private final AssignedPartitions partitions;
    private final WorkInHand inHand;
    private final List<ProcessedArticle> results = new ArrayList<>();
    private @Nullable Publication unclear;
    private final LongSupplier nanoTime;
    private long nextPublication;

    /** Results whose dead letter Kafka refused. */
    private final Set<ProcessedArticle> refused = new HashSet<>();

    /** When they are tried again. */
    private long nextRefused;

    UnpublishedResults(
            ClaimsPublisher publisher,
            ArticleTransformer transformer,
            AssignedPartitions partitions,
            WorkInHand inHand,
            LongSupplier nanoTime) {
        this.publisher = publisher;
        this.transformer = transformer;
        this.partitions = partitions;
        this.inHand = inHand;
        this.nanoTime = nanoTime;
        this.nextPublication = nanoTime.getAsLong();
        this.nextRefused = nextPublication;
    }

    /** Results that are published together, and the offsets that are committed with them. */
    private record Publication(List<ProcessedArticle> batch, Map<TopicPartition, OffsetAndMetadata> offsets) {}

    /** Adds the result of an article in hand, or drops both if the partition was lost meanwhile. */
    void add(ArticleWork work, Outcome outcome) {
        ProcessedArticle result = new ProcessedArticle(work, outcome);
        if (partitions.owns(work)) {
            inHand.addResult(result);
            results.add(result);
        } else {
            inHand.remove(work);
        }
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    /** Whether it is unknown if the last transaction was committed; until it is known, nothing else may be committed. */
    boolean isUnclear() {
        return unclear != null;
    }

    /** Drops the results of partitions that were lost. */
    void dropLost() {
        results.stream().filter(result -> !partitions.owns(result.work())).forEach(inHand::remove);
        results.removeIf(result -> !partitions.owns(result.work()));
        refused.retainAll(results);
    }

    /** Publishes the results in one transaction. If that fails, the next call tries again. */
    void publish(Consumer<String, byte[]> consumer) {
        if (nanoTime.getAsLong() - nextPublication < 0 || (isUnclear() && !resolve(consumer))) {
            return;
        }
        if (nanoTime.getAsLong() - nextRefused >= 0) {
            refused.clear();
        }
        List<ProcessedArticle> batch = results.stream()
                .filter(result -> !refused.contains(result))
                .filter(result ->
                        result.work().tracker().isPublishable(result.work().offset()))
                .toList();
        if (!batch.isEmpty()) {
            publish(consumer, new Publication(batch, partitions.progressAfter(batch)));
        }
    }

    private void publish(Consumer<String, byte[]> consumer, Publication publication) {
        try {
            publisher.publish(publication.batch(), publication.offsets(), consumer.groupMetadata());
            settle(publication);
        } catch (ResultTooLargeException e) {
            setAsideTooLarge(e);
        } catch (CommitFailedException e) {
            // The next poll reports which partitions are lost.
            LOG.warnf("Claims were not published, this instance must join the group again: reason=%s", e.getMessage());
            pause();
        } catch (AuthenticationException | AuthorizationException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf(
                    "Claims were not published, trying again: articles=%d reason=%s",
                    publication.batch().size(), e.getMessage());
            unclear = publication;
            pause();
        }
    }

    /** Finds out whether the transaction that failed was committed: its offsets are part of it. */
    private boolean resolve(Consumer<String, byte[]> consumer) {
        Publication failed = Objects.requireNonNull(unclear);
        List<ProcessedArticle> owned = failed.batch().stream()
                .filter(result -> partitions.owns(result.work()))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(failed.offsets());
        offsets.keySet()
                .retainAll(
                        owned.stream().map(result -> result.work().partition()).toList());
        try {
            publisher.recover();
            if (!owned.isEmpty() && offsets.equals(consumer.committed(offsets.keySet(), COMMITTED_TIMEOUT))) {
                settle(new Publication(owned, offsets));
            }
            unclear = null;
            return true;
        } catch (AuthenticationException | AuthorizationException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("Kafka is unavailable: reason=%s", e.getMessage());
            pause();
            return false;
        }
    }

    private void pause() {
        nextPublication = nanoTime.getAsLong() + PAUSE_AFTER_FAILURE.toNanos();
    }

    private void settle(Publication published) {
        results.removeAll(published.batch());
        partitions.confirmCommitted(published.offsets());
        published.batch().forEach(result -> {
            result.work().tracker().complete(Set.of(result.work().offset()));
            inHand.remove(result);
        });
    }

    private void setAsideTooLarge(ResultTooLargeException e) {
        ProcessedArticle result = e.result();
        Outcome outcome = result.outcome();
        if (e.isDeadLetter()) {
            LOG.errorf(
                    "Kafka refuses a dead letter as too large, trying again: raise max.message.bytes of its topic;"
                            + " topic=%s partition=%d offset=%d",
                    result.work().origin().topic(),
                    result.work().origin().partition(),
                    result.work().offset());
            refused.add(result);
            nextRefused = nanoTime.getAsLong() + PAUSE_AFTER_REFUSAL.toNanos();
        } else if (outcome.letters().isEmpty()) {
            replace(result, transformer.setAsideTooLarge(result.work().origin()));
        } else {
            // Without any event: the limit of the claims topic is too low even for one without claims.
            replace(result, new Outcome(List.of(), outcome.letters(), 0));
        }
    }

    private void replace(ProcessedArticle result, Outcome outcome) {
        results.remove(result);
        inHand.remove(result);
        inHand.add(result.work());
        add(result.work(), outcome);
    }
}
