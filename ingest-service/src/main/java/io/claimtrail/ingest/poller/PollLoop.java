package io.claimtrail.ingest.poller;

import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.ingest.publish.SourceTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The thread that keeps the table of sources, and polls them while this instance is the one that does. After a failure of Kafka it
 * begins again.
 */
@ApplicationScoped
class PollLoop {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final SourcesConfig config;
    private final SourceTable table;
    private final PollRounds rounds;
    private final PollMetrics metrics;
    private final ExecutorService tasks;
    private final Thread thread = Thread.ofPlatform().name("source-poller").unstarted(this::run);
    private volatile boolean stopping;

    PollLoop(SourcesConfig config, SourceTable table, SourcePolling polling) {
        this.config = config;
        this.table = table;
        this.rounds = polling.rounds();
        this.metrics = polling.metrics();
        this.tasks = polling.tasks();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.start();
        }
    }

    /** A task that does not end in time is repeated by the next poller. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        tasks.shutdown();
        if (thread.getState() != Thread.State.NEW) {
            thread.join(STOP_TIMEOUT);
        }
        if (!tasks.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            tasks.shutdownNow();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                table.open();
                while (!stopping) {
                    table.update();
                    poll();
                }
            } catch (RuntimeException e) {
                LOG.warnf("Sources are not polled, trying again: reason=%s", e.getMessage());
                pause();
            } finally {
                table.close();
            }
        }
    }

    private void poll() {
        if (!table.isPoller()) {
            rounds.reset();
            metrics.measure(List.of());
        } else if (!stopping) {
            List<SourceState> states = rounds.start(table.all());
            metrics.measure(states);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
