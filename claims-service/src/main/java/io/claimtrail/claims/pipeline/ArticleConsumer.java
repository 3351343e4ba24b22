package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.edge.kafka.LagGauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Consumes articles: polls records, submits them to the executor, and publishes their results together with their offsets.
 * Only the thread of this class uses the Kafka clients and the trackers; the executor reports results through a queue. Work of
 * a partition that this instance has lost is dropped. A failure that is not specific to one article ends the consumer
 * ({@code docs/decisions/0016}, {@code docs/decisions/0019}).
 */
final class ArticleConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);

    /** Timeout of one poll while no article is in hand. */
    private static final Duration IDLE_POLL = Duration.ofMillis(50);

    /** Timeout of one poll while articles are in hand: results wait for it. */
    private static final Duration BUSY_POLL = Duration.ofMillis(5);

    /** Timeout of one commit of progress without results. */
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    private final ClaimsKafka kafka;
    private final PipelineConfig config;
    private final ArticleTransformer transformer;
    private final ClaimsPublisher publisher;
    private final ExtractionTrace trace;
    private final Timer extractionTime;
    private final LagGauge lag;
    private final KeyOrderedExecutor<Extraction> executor =
            new KeyOrderedExecutor<>(Runtime.getRuntime().availableProcessors(), this::fail);
    private final AssignedPartitions partitions = new AssignedPartitions();
    private final StartQueue waiting = new StartQueue();
    private final Set<ArticleWork> running = new HashSet<>();
    private final WorkInHand inHand;
    private final ConcurrentLinkedQueue<ProcessedArticle> processed = new ConcurrentLinkedQueue<>();
    private final UnpublishedResults unpublished;
    private final Thread thread = Thread.ofPlatform().name("article-consumer").unstarted(this::run);
    private @Nullable Consumer<String, byte[]> consumer;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

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
        this.lag = new LagGauge(metrics, List.of(kafka.articlesTopic()));
        this.inHand = new WorkInHand(config.maxInWork(), config.maxInWorkSize().asLongValue());
        this.unpublished = new UnpublishedResults(publisher, transformer, partitions, inHand, System::nanoTime);
    }

    void start() {
        thread.start();
    }

    /** Publishes what is processed within the drain timeout, gives up the partitions and ends. */
    void stop() throws InterruptedException {
        stopping = true;
        if (thread.getState() != Thread.State.NEW) {
            thread.join(config.drainTimeout().plusSeconds(5));
        }
        executor.close();
    }

    /** Returns why this instance cannot continue; empty while it can. */
    Optional<String> reasonToRestart() {
        Throwable cause = failure;
        if (cause != null) {
            return Optional.of(cause.toString());
        }
        boolean ended = !stopping && thread.getState() == Thread.State.TERMINATED;
        return ended ? Optional.of("the consumer ended") : Optional.empty();
    }

    private void run() {
        try (ClaimsPublisher closedLast = publisher;
                Consumer<String, byte[]> open = kafka.openConsumer()) {
            consumer = open;
            open.subscribe(List.of(kafka.articlesTopic()), this);
            while (!stopping && failure == null) {
                receive(open.poll(inHand.articles() == 0 ? IDLE_POLL : BUSY_POLL));
                collect();
                unpublished.publish(open);
                startWaiting(open);
                pauseAtLimit(open);
                lag.measure(open, topic -> inHand.articles());
            }
            if (failure == null) {
                release(partitions.all());
            }
        } catch (KafkaException e) {
            LOG.error("The article consumer failed; the service must be restarted", e);
            failure = e;
        }
    }

    private void receive(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            OffsetTracker tracker =
                    partitions.tracker(new TopicPartition(record.topic(), record.partition()), record.offset());
            if (!tracker.isDone(record.offset())) {
                ArticleWork work = new ArticleWork(tracker, record);
                tracker.start(record.offset());
                inHand.add(work);
                waiting.add(work);
            }
        }
        records.nextOffsets().forEach((partition, next) -> {
            OffsetTracker tracker = partitions.tracker(partition);
            if (tracker != null) {
                tracker.advance(next.offset());
            }
        });
    }

    /** One article to process on a thread of the executor. */
    private final class Extraction implements Runnable {

        private final ArticleWork work;

        Extraction(ArticleWork work) {
            this.work = work;
        }

        @Override
        public void run() {
            trace.runInSpan(work.origin(), traceparent -> {
                Outcome outcome = extractionTime.record(() -> transformer.transform(work.origin(), traceparent));
                processed.add(new ProcessedArticle(work, Objects.requireNonNull(outcome)));
            });
        }
    }

    /** Ends the consumer: a record that failed here never completes, so no offset after it could be committed. */
    private void fail(Throwable cause) {
        if (!stopping) {
            LOG.error("Processing an article failed; the service must be restarted", cause);
        }
        failure = cause;
    }

    /** Takes the results of the executor; those of partitions that were lost meanwhile are dropped. */
    private void collect() {
        for (ProcessedArticle next = processed.poll(); next != null; next = processed.poll()) {
            running.remove(next.work());
            unpublished.add(next.work(), next.outcome());
        }
    }

    /** Starts articles once it is committed that they are in progress: if one of them ends the process, that is known then. */
    private void startWaiting(Consumer<String, byte[]> open) {
        if (unpublished.isUnclear()) {
            return;
        }
        if (partitions.isRecoveringAlone()) {
            if (running.isEmpty() && unpublished.isEmpty()) {
                waiting.takeSuspect().ifPresent(work -> startAlone(open, work));
            }
            return;
        }
        commitProgress(open);
        waiting.takeAll().forEach(this::submit);
    }

    private void submit(ArticleWork work) {
        running.add(work);
        executor.submit(work.key(), new Extraction(work));
    }

    private void startAlone(Consumer<String, byte[]> open, ArticleWork work) {
        int attempts = work.tracker().countAttempt(work.offset());
        boolean marked = commitProgress(open);
        if (attempts > config.maxAttempts() + 1) {
            unpublished.add(work, transformer.setAsideUnread(work.origin(), endedTheProcess()));
        } else if (attempts > config.maxAttempts()) {
            unpublished.add(work, transformer.setAside(work.origin(), endedTheProcess(), ""));
        } else if (marked) {
            LOG.infof(
                    "Processing a record alone that was in progress when the service ended: topic=%s partition=%d"
                            + " offset=%d attempt=%d",
                    work.origin().topic(), work.origin().partition(), work.offset(), attempts);
            submit(work);
        } else {
            work.tracker().cancelAttempt();
            waiting.addFirst(work);
        }
    }

    private String endedTheProcess() {
        return "the service ended " + config.maxAttempts()
                + " times while it processed this record alone (claimtrail.claims.max-attempts)";
    }

    /** Commits progress that has changed without results. Returns false if Kafka has not stored it. */
    private boolean commitProgress(Consumer<String, byte[]> open) {
        Map<TopicPartition, OffsetAndMetadata> changed = partitions.changedProgress();
        return changed.isEmpty() || commit(open, changed);
    }

    private boolean commit(Consumer<String, byte[]> open, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            open.commitSync(offsets, COMMIT_TIMEOUT);
            partitions.confirmCommitted(offsets);
            return true;
        } catch (CommitFailedException | RebalanceInProgressException | TimeoutException e) {
            // The next commit repeats it.
            LOG.debugf("Progress was not committed: reason=%s", e.getMessage());
            return false;
        }
    }

    private void pauseAtLimit(Consumer<String, byte[]> open) {
        boolean alone = partitions.isRecoveringAlone();
        List<TopicPartition> paused = new ArrayList<>();
        List<TopicPartition> resumed = new ArrayList<>();
        for (TopicPartition partition : open.assignment()) {
            boolean unread = hasUnreadSuspects(open, partition);
            boolean stop = alone ? !unread : inHand.isFull();
            (stop ? paused : resumed).add(partition);
        }
        open.pause(paused);
        open.resume(resumed);
    }

    private boolean hasUnreadSuspects(Consumer<String, byte[]> open, TopicPartition partition) {
        OffsetTracker tracker = partitions.tracker(partition);
        if (tracker == null || !tracker.hasUnreadSuspects()) {
            return false;
        }
        if (open.currentLag(partition).orElse(1) == 0) {
            tracker.reachEnd();
        }
        return tracker.hasUnreadSuspects();
    }

    /** Gives up partitions: waits for their running articles, at most the drain timeout, publishes them and drops the rest. */
    private void release(Collection<TopicPartition> released) {
        Set<OffsetTracker> trackers = partitions.trackers(released);
        dropQueued(trackers);
        long end = System.nanoTime() + config.drainTimeout().toNanos();
        while (System.nanoTime() < end && hasRunning(trackers)) {
            collect();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        collect();
        Consumer<String, byte[]> open = Objects.requireNonNull(consumer);
        unpublished.publish(open);
        Map<TopicPartition, OffsetAndMetadata> offsets = partitions.progressAtRelease(released);
        if (unpublished.isUnclear() || (!offsets.isEmpty() && !commit(open, offsets))) {
            LOG.warnf("Progress was not committed; articles in work count as interrupted: partitions=%s", released);
        }
        forget(released);
    }

    private static boolean isOf(Set<OffsetTracker> released, ArticleWork work) {
        return released.contains(work.tracker());
    }

    private boolean hasRunning(Set<OffsetTracker> released) {
        return running.stream().anyMatch(work -> isOf(released, work));
    }

    private void dropQueued(Set<OffsetTracker> lost) {
        executor.discard(extraction -> isOf(lost, extraction.work)).forEach(extraction -> {
            running.remove(extraction.work);
            inHand.remove(extraction.work);
        });
        lost.forEach(tracker -> waiting.discard(tracker).forEach(inHand::remove));
    }

    private void forget(Collection<TopicPartition> lost) {
        partitions.remove(lost);
        unpublished.dropLost();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        if (failure == null) {
            release(revoked);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warnf("Partitions lost; their articles in work are dropped: %s", lost);
        dropQueued(partitions.trackers(lost));
        forget(lost);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        LOG.infof("Partitions assigned: %s", assigned);
        Objects.requireNonNull(consumer).committed(Set.copyOf(assigned)).forEach((partition, offset) -> {
            if (offset != null) {
                partitions.add(partition, offset);
            }
        });
    }
}
