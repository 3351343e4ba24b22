package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.kafka.ConsumerLag;
import io.claimtrail.edge.kafka.ConsumerLiveness;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Consumes articles: polls records, submits them to the executor, and commits the offsets of those whose claims are
 * stored. Only the thread of this class uses the Kafka consumer and the trackers; the executor and the producer report
 * completed records through a queue. A failure that is not specific to one article ends the consumer and makes the service
 * not live ({@code docs/decisions/0016}).
 */
@ApplicationScoped
class ArticleConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
    /** Timeout of one poll; completed records wait for it before their offsets are committed. */
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(50);

    /** Timeout of the last commit before partitions are revoked or the service stops. */
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    private final ClaimsKafka kafka;
    private final PipelineConfig config;
    private final ArticleTransformer transformer;
    private final ClaimsPublisher publisher;
    private final ExtractionTrace trace;
    private final Timer extractionTime;
    private final ConsumerLag lag;
    private final KeyOrderedExecutor executor =
            new KeyOrderedExecutor(Runtime.getRuntime().availableProcessors(), this::fail);
    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final ConcurrentLinkedQueue<CompletedRecord> completed = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("article-consumer").unstarted(this::run);
    private @Nullable Consumer<String, byte[]> consumer;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;
    private int inProgress;

    ArticleConsumer(
            ClaimsKafka kafka,
            PipelineConfig config,
            ArticleTransformer transformer,
            ClaimsPublisher publisher,
            ExtractionTrace trace,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.config = config;
        this.transformer = transformer;
        this.publisher = publisher;
        this.trace = trace;
        this.extractionTime = Timer.builder("claimtrail.extraction")
                .description("Time to find the claims of one article")
                .register(metrics);
        this.lag = new ConsumerLag(metrics, List.of(kafka.articlesTopic()));
    }

    private record CompletedRecord(OffsetTracker tracker, long offset) {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(config.drainTimeout().plusSeconds(5));
        executor.close();
    }

    @Produces
    @Liveness
    @Singleton
    HealthCheck liveness() {
        return new ConsumerLiveness("article consumer", this::reasonToRestart);
    }

    /** Returns why this instance cannot continue; empty while it can. */
    private Optional<String> reasonToRestart() {
        Throwable cause = failure;
        if (cause != null) {
            return Optional.of(cause.toString());
        }
        boolean ended = !stopping && thread.getState() == Thread.State.TERMINATED;
        return ended ? Optional.of("the consumer ended") : Optional.empty();
    }

    private void run() {
        try (Consumer<String, byte[]> open = kafka.openConsumer()) {
            consumer = open;
            open.subscribe(List.of(kafka.articlesTopic()), this);
            while (!stopping && failure == null) {
                open.poll(POLL_TIMEOUT).forEach(this::start);
                completeRecords();
                commitAsync(open);
                pauseAtLimit(open);
                lag.measure(open, topic -> inProgress);
            }
            drain(trackers.keySet());
        } catch (KafkaException e) {
            LOG.error("The article consumer failed; the service must be restarted", e);
            failure = e;
        }
    }

    private void start(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        OffsetTracker tracker = trackers.computeIfAbsent(partition, p -> new OffsetTracker(record.offset()));
        tracker.start(record.offset());
        inProgress++;
        CompletedRecord done = new CompletedRecord(tracker, record.offset());
        executor.submit(String.valueOf(record.key()), () -> process(record, done));
    }

    private void process(ConsumerRecord<String, byte[]> record, CompletedRecord done) {
        trace.runInSpan(record, traceparent -> {
            var outcome = extractionTime.record(() -> transformer.transform(record, traceparent));
            publisher.publish(Objects.requireNonNull(outcome), record, settlement(done));
        });
    }

    /** Ends the consumer: a record that failed here never completes, so no offset after it could be committed. */
    private void fail(Throwable cause) {
        if (!stopping) {
            LOG.error("Processing an article failed; the service must be restarted", cause);
        }
        failure = cause;
    }

    private ClaimsPublisher.Settlement settlement(CompletedRecord done) {
        return new ClaimsPublisher.Settlement() {
            @Override
            public void done() {
                completed.add(done);
            }

            @Override
            public void failed(Exception e) {
                failure = e;
            }
        };
    }

    private void completeRecords() {
        for (CompletedRecord next = completed.poll(); next != null; next = completed.poll()) {
            next.tracker().complete(next.offset());
            inProgress--;
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committable(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetTracker tracker = trackers.get(partition);
            if (tracker != null) {
                tracker.takeCommittable().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset)));
            }
        }
        return offsets;
    }

    private void commitAsync(Consumer<String, byte[]> open) {
        Map<TopicPartition, OffsetAndMetadata> offsets = committable(trackers.keySet());
        if (!offsets.isEmpty()) {
            // The next commit repeats a failed one. At worst articles are extracted again, with the same result.
            open.commitAsync(offsets, null);
        }
    }

    private void pauseAtLimit(Consumer<String, byte[]> open) {
        if (inProgress >= config.maxInWork()) {
            open.pause(open.assignment());
        } else {
            open.resume(open.paused());
        }
    }

    /** Waits for the records in progress of {@code partitions}, at most the drain timeout, and commits them. */
    private void drain(Collection<TopicPartition> partitions) {
        long end = System.nanoTime() + config.drainTimeout().toNanos();
        while (System.nanoTime() < end
                && partitions.stream()
                        .anyMatch(
                                p -> trackers.containsKey(p) && !trackers.get(p).isIdle())) {
            completeRecords();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        completeRecords();
        Map<TopicPartition, OffsetAndMetadata> offsets = committable(List.copyOf(partitions));
        try {
            Objects.requireNonNull(consumer).commitSync(offsets, COMMIT_TIMEOUT);
        } catch (KafkaException e) {
            LOG.warn("Offsets were not committed; their articles will be extracted again", e);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        drain(partitions);
        partitions.forEach(trackers::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(trackers::remove);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.infof("Partitions assigned: %s", partitions);
    }
}
