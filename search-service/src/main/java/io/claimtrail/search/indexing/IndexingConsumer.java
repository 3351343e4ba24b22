package io.claimtrail.search.indexing;

import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.IndexConfig;
import io.claimtrail.search.indexing.IndexingConfig.Mode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
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

    private final KafkaClients clients;
    private final Generations generations;
    private final IndexConfig indexConfig;
    private final IndexingConfig config;
    private final BatchProcessor batchProcessor;
    private final Map<String, AtomicLong> lag = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("indexing-consumer").unstarted(this::run);
    private volatile boolean stopping;

    IndexingConsumer(
            KafkaClients clients,
            Generations generations,
            IndexConfig indexConfig,
            IndexingConfig config,
            BatchProcessor batchProcessor,
            MeterRegistry metrics) {
        this.clients = clients;
        this.generations = generations;
        this.indexConfig = indexConfig;
        this.config = config;
        this.batchProcessor = batchProcessor;
        for (String topic : clients.topics()) {
            AtomicLong behind = new AtomicLong();
            lag.put(topic, behind);
            Gauge.builder("claimtrail.consumer.lag", behind, AtomicLong::get)
                    .description("Events not yet read by this instance")
                    .tag("topic", topic)
                    .register(metrics);
        }
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

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Root of the consumer thread: after a failure it continues from the committed offsets. */
    private void run() {
        while (!stopping) {
            try {
                Generation generation = generations.liveOrFirst();
                follow(generation);
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
        try (Consumer<String, byte[]> consumer = clients.openConsumer(generation)) {
            consumer.subscribe(clients.topics());
            Instant nextCheck = Instant.now().plus(indexConfig.generationCheck());
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIMEOUT);
                if (!records.isEmpty()) {
                    batchProcessor.index(generation, records, true);
                    consumer.commitSync();
                }
                measureLag(consumer);
                if (Instant.now().isAfter(nextCheck)) {
                    if (!isStillLive(generation)) {
                        return;
                    }
                    nextCheck = Instant.now().plus(indexConfig.generationCheck());
                }
            }
        }
    }

    private void measureLag(Consumer<String, byte[]> consumer) {
        lag.forEach((topic, behind) -> behind.set(consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(topic))
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum()));
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
