package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.ConsumerLag;
import io.claimtrail.edge.kafka.ConsumerLiveness;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.IndexConfig;
import io.claimtrail.search.indexing.IndexingConfig.Mode;
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
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/** Keeps the live generation up to date, and moves on to the next one when a rebuild has made that live. */
@ApplicationScoped
class IndexingConsumer {

    private static final Logger LOG = Logger.getLogger(IndexingConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final SearchKafka kafka;
    private final Generations generations;
    private final IndexConfig indexConfig;
    private final IndexingConfig config;
    private final Batch batch;
    private final ConsumerLag lag;
    private final Thread thread = Thread.ofPlatform().name("indexing-consumer").unstarted(this::run);
    private volatile boolean stopping;

    IndexingConsumer(
            SearchKafka kafka,
            Generations generations,
            IndexConfig indexConfig,
            IndexingConfig config,
            Batch batch,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.generations = generations;
        this.indexConfig = indexConfig;
        this.config = config;
        this.batch = batch;
        this.lag = new ConsumerLag(metrics, kafka.topics());
    }

    void start(@Observes StartupEvent event) {
        if (config.mode() == Mode.SERVE) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            return; // a rebuild, which reads by itself
        }
        stopping = true;
        thread.join(config.drainTimeout());
        // What is left is read again by whoever comes next.
        thread.interrupt();
        thread.join(STOP_GRACE);
    }

    /** The thread continues after every exception, so that only an error ends it, and then only a restart helps. */
    @Produces
    @Liveness
    @Singleton
    HealthCheck liveness() {
        return new ConsumerLiveness(
                "indexing consumer",
                () -> thread.isAlive() ? Optional.empty() : Optional.of("the consumer has ended"));
    }

    /** The consumer's root: what is not expected is logged once, and work begins anew from the committed offsets. */
    private void run() {
        while (!stopping) {
            try {
                Generation generation = generations.liveOrFirst();
                follow(generation);
            } catch (ElasticsearchUnavailableException e) {
                LOG.warnf("Elasticsearch is away: %s", e.getMessage());
                pause();
            } catch (CommitFailedException | RebalanceInProgressException | TimeoutException e) {
                LOG.warnf("Offsets were not committed, the batch will be indexed again: %s", e.getMessage());
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.error("Indexing broke off and begins anew", e);
                    pause();
                }
            }
        }
    }

    private void follow(Generation generation) {
        LOG.infof("Indexing into generation %d", generation.number());
        try (Consumer<String, byte[]> consumer = kafka.openConsumer(generation)) {
            consumer.subscribe(kafka.topics());
            Instant nextCheck = Instant.now().plus(indexConfig.generationCheck());
            while (!stopping) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    batch.index(generation, records, true);
                    consumer.commitSync();
                }
                lag.measure(consumer);
                if (Instant.now().isAfter(nextCheck)) {
                    if (!isStillLive(generation)) {
                        return;
                    }
                    nextCheck = Instant.now().plus(indexConfig.generationCheck());
                }
            }
        }
    }

    private boolean isStillLive(Generation generation) {
        try {
            Optional<Generation> now = generations.live();
            now.ifPresent(current -> generations.deleteRetired(current, Instant.now()));
            return now.filter(generation::equals).isPresent();
        } catch (ElasticsearchUnavailableException e) {
            LOG.debugf("Elasticsearch is away: %s", e.getMessage());
            return true;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
