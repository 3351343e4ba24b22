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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.jboss.logging.Logger;

/**
 * A thread that consumes topics into the live generation. When a rebuild has made another generation live, it continues there, from
 * that generation's committed offsets. After a failure it continues from the committed offsets, so that only an error ends it.
 */
final class LiveConsumer {

    private static final Logger LOG = Logger.getLogger(LiveConsumer.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /** Time for which a stop waits after it has interrupted the consumer. */
    private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(5);

    private final Reading reading;
    private final Generations generations;
    private final Function<Generation, Boolean> hadContent;
    private final IndexConfig indexConfig;
    private final IndexingConfig config;
    private final DeadLetterPublisher deadLetters;
    private final AtomicInteger indexLost;
    private final OwnMarks marks = new OwnMarks();
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * A consumer that does not run yet.
     *
     * @param hadContent whether documents were once written to a generation
     * @param indexLost is 1 while no generation is live where there was one
     */
    LiveConsumer(
            Reading reading,
            Generations generations,
            Function<Generation, Boolean> hadContent,
            IndexConfig indexConfig,
            IndexingConfig config,
            DeadLetterPublisher deadLetters,
            AtomicInteger indexLost) {
        this.reading = reading;
        this.generations = generations;
        this.hadContent = hadContent;
        this.indexConfig = indexConfig;
        this.config = config;
        this.deadLetters = deadLetters;
        this.indexLost = indexLost;
        this.thread = Thread.ofPlatform().name(reading.name()).unstarted(this::run);
    }

    /**
     * What is consumed, and by whom.
     *
     * @param name name of the thread
     * @param topics names on the broker
     * @param open opens the consumer of a generation's group
     * @param processor opens what processes the records for one generation
     */
    record Reading(
            String name,
            Collection<String> topics,
            Function<Generation, Consumer<String, byte[]>> open,
            ProcessorFactory processor,
            LagGauge lag) {}

    /** Opens a processor for one generation. */
    interface ProcessorFactory {
        Processor open(Generation generation, Membership membership);
    }

    /** Processes records, and returns once all are settled. */
    interface Processor extends AutoCloseable {

        void process(ConsumerRecords<String, byte[]> records);

        @Override
        default void close() {}
    }

    /** The place of this consumer in its group. */
    interface Membership {

        /**
         * Returns if the group still assigns this consumer the records in progress.
         *
         * @throws CommitFailedException if it does not
         */
        void confirm();

        /**
         * Returns if the consumer is to go on with this generation.
         *
         * @throws StoppedException if it is to stop, or if another generation is live
         */
        void checkLive();
    }

    /** The work of a consumer is no longer wanted. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private StoppedException() {
            super("the consumer stops, or another generation is live");
        }
    }

    void start() {
        thread.start();
    }

    /** Waits for the batch in progress. Uncommitted records are redelivered to the next consumer. */
    void stop() throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        stopping = true;
        thread.join(config.drainTimeout());
        thread.interrupt();
        thread.join(INTERRUPT_GRACE);
    }

    /** Reports alive while the thread runs, and before it is started. Only a restart helps a thread that has ended. */
    HealthCheck liveness() {
        return new ConsumerLiveness(
                reading.name(),
                () -> thread.getState() == Thread.State.TERMINATED
                        ? Optional.of("the consumer has ended")
                        : Optional.empty());
    }

    private void run() {
        while (!stopping) {
            try {
                Generation generation = generations.liveOrFirst(hadContent::apply);
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
                LOG.warnf(
                        "Offsets were not committed, the batch is processed again: consumer=%s reason=%s",
                        reading.name(), e.getMessage());
            } catch (StoppedException e) {
                LOG.debugf("Stopped: consumer=%s", reading.name());
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.errorf(e, "Starting again from the committed offsets: consumer=%s", reading.name());
                    pause();
                }
            }
        }
    }

    private void follow(Generation generation) {
        LOG.infof("Started: consumer=%s generation=%d", reading.name(), generation.number());
        try (Consumer<String, byte[]> consumer = reading.open().apply(generation)) {
            follow(generation, consumer, new GuardedBatches(consumer, deadLetters, config.maxAttempts(), marks));
        }
    }

    private void follow(Generation generation, Consumer<String, byte[]> consumer, GuardedBatches batches) {
        Place place = new Place(generation, batches);
        try (Processor processor = reading.processor().open(generation, place)) {
            consumer.subscribe(reading.topics(), batches);
            try {
                while (place.isLive()) {
                    ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIMEOUT);
                    // A position also advances without records, past the end of a transaction.
                    if (!records.nextOffsets().isEmpty()) {
                        batches.process(records, processor::process);
                    }
                    reading.lag().measure(consumer);
                }
            } catch (RuntimeException e) {
                batches.release();
                throw e;
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The place of this consumer in the group of one generation. */
    private final class Place implements Membership {

        private final Generation generation;
        private final GuardedBatches batches;
        private long checkedAt = System.nanoTime();

        Place(Generation generation, GuardedBatches batches) {
            this.generation = generation;
            this.batches = batches;
        }

        @Override
        public void confirm() {
            batches.confirm();
        }

        @Override
        public void checkLive() {
            if (!isLive()) {
                throw new StoppedException();
            }
        }

        /** Whether to go on with this generation; asks Elasticsearch from time to time. */
        boolean isLive() {
            if (stopping) {
                return false;
            }
            // The wall clock may be set back.
            if (System.nanoTime() - checkedAt <= indexConfig.generationCheck().toNanos()) {
                return true;
            }
            checkedAt = System.nanoTime();
            try {
                Optional<Generation> now = generations.live();
                now.ifPresent(current -> generations.deleteRetired(current, Instant.now()));
                return now.filter(generation::equals).isPresent();
            } catch (ElasticsearchUnavailableException e) {
                LOG.debugf("Elasticsearch is unavailable: reason=%s", e.getMessage());
                return true;
            }
        }
    }
}
