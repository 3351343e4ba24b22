package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.ConsumerLiveness;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.LagGauge;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.IndexConfig;
import io.claimtrail.search.index.IndexLostException;
import io.claimtrail.search.indexing.GuardedBatches.OwnMarks;
import io.claimtrail.search.indexing.IndexingConfig.Mode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Consumes all topics and indexes them into the live generation. When a rebuild has made another generation live, it
 * continues there, from that generation's committed offsets.
 */
@ApplicationScoped
class IndexingConsumer {

    private static final Logger LOG = Logger.getLogger(IndexingConsumer.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /** Time for which a stop waits after it has interrupted the consumer. */
    private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(5);

    private final SearchKafka kafka;
    private final Generations generations;
    private final IndexConfig indexConfig;
    private final IndexingConfig config;
    private final BatchProcessor batchProcessor;
    private final DeadLetterPublisher deadLetters;
    private final LagGauge lag;
    /** 1 while no generation is live where there was one. */
    private final AtomicInteger indexLost = new AtomicInteger();

    private final OwnMarks marks = new OwnMarks();

    private final Thread thread = Thread.ofPlatform().name("indexing-consumer").unstarted(this::run);
    private volatile boolean stopping;

    IndexingConsumer(
            SearchKafka kafka,
            Generations generations,
            IndexConfig indexConfig,
            IndexingConfig config,
            BatchProcessor batchProcessor,
            DeadLetterPublisher deadLetters,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.generations = generations;
        this.indexConfig = indexConfig;
        this.config = config;
        this.batchProcessor = batchProcessor;
        this.deadLetters = deadLetters;
        this.lag = new LagGauge(metrics, kafka.topics());
        Gauge.builder("claimtrail.index.lost", indexLost, AtomicInteger::get)
                .description("1 while the index is missing and only a rebuild can restore it, else 0")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (config.mode() == Mode.SERVE) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            return; // never started: a rebuild reads by itself
        }
        stopping = true;
        thread.join(config.drainTimeout());
        // Uncommitted records are redelivered to the next consumer.
        thread.interrupt();
        thread.join(INTERRUPT_GRACE);
    }

    /** The thread continues after every exception, so that only an error ends it, and then only a restart helps. */
    @Produces
    @Liveness
    @Singleton
    HealthCheck liveness() {
        return new ConsumerLiveness(
                "indexing consumer", () -> thread.isAlive() ? Optional.empty() : Optional.of("the consumer has ended"));
    }

    /** Root of the consumer thread: after a failure it continues from the committed offsets. */
    private void run() {
        while (!stopping) {
            try {
                Generation generation = generations.liveOrFirst(kafka::hasCommitted);
                indexLost.set(0);
                follow(generation);
            } catch (IndexLostException e) {
                // Once: the service stays so until an operator rebuilds the index.
                if (indexLost.getAndSet(1) == 0) {
                    LOG.errorf("The index is lost, the service is not ready: reason=%s", e.getMessage());
                }
                pause();
            } catch (ElasticsearchUnavailableException e) {
                LOG.warnf("Elasticsearch is unavailable: reason=%s", e.getMessage());
                pause();
            } catch (CommitFailedException | RebalanceInProgressException | TimeoutException e) {
                LOG.warnf("Offsets were not committed, indexing the batch again: reason=%s", e.getMessage());
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.error("Indexing failed, starting again from the committed offsets", e);
                    pause();
                }
            }
        }
    }

    private void follow(Generation generation) {
        LOG.infof("Indexing started: generation=%d", generation.number());
        try (Consumer<String, byte[]> consumer = kafka.openConsumer(generation)) {
            GuardedBatches batches = new GuardedBatches(
                    consumer,
                    records -> batchProcessor.index(generation, records, true),
                    deadLetters,
                    config.maxAttempts(),
                    marks);
            consumer.subscribe(kafka.topics(), batches);
            try {
                indexWhileLive(generation, consumer, batches);
            } catch (RuntimeException e) {
                batches.release();
                throw e;
            }
        }
    }

    private void indexWhileLive(Generation generation, Consumer<String, byte[]> consumer, GuardedBatches batches) {
        long checkedAt = System.nanoTime();
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIMEOUT);
            // A position also advances without records, past the end of a transaction.
            if (!records.nextOffsets().isEmpty()) {
                batches.index(records);
            }
            lag.measure(consumer);
            // The wall clock may be set back.
            if (System.nanoTime() - checkedAt > indexConfig.generationCheck().toNanos()) {
                if (!isStillLive(generation)) {
                    return;
                }
                checkedAt = System.nanoTime();
            }
        }
    }

    private boolean isStillLive(Generation generation) {
        try {
            Optional<Generation> now = generations.live();
            now.ifPresent(current -> generations.deleteRetired(current, Instant.now()));
            return now.filter(generation::equals).isPresent();
        } catch (ElasticsearchUnavailableException e) {
            LOG.debugf("Elasticsearch is unavailable: reason=%s", e.getMessage());
            return true;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
