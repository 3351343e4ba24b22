package io.claimtrail.ingest.item;

import io.claimtrail.ingest.publish.ItemTable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The thread that keeps the table of items, and publishes what was held back while this instance is the one that does. After a failure
 * of Kafka it begins again.
 */
@ApplicationScoped
class ReleaseLoop {

    private static final Logger LOG = Logger.getLogger(ReleaseLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final ItemTable table;
    private final ItemDesk desk;
    private final Releaser releaser;
    private final Counter released;
    private final Thread thread = Thread.ofPlatform().name("item-releaser").unstarted(this::run);
    private volatile boolean stopping;

    ReleaseLoop(ItemTable table, KafkaItemStore store, ItemDesk desk, MeterRegistry metrics) {
        this.table = table;
        this.desk = desk;
        this.releaser = new Releaser(store, InstantSource.system());
        this.released = Counter.builder("claimtrail.items.released")
                .description("Articles that were published at the end of their embargo")
                .register(metrics);
        Gauge.builder("claimtrail.items.held", table, ItemTable::waiting)
                .description("Articles that wait for the end of their embargo, as this instance knows them")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread.getState() != Thread.State.NEW) {
            thread.join(STOP_TIMEOUT);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                table.open();
                while (!stopping) {
                    table.update();
                    desk.forgetShown();
                    if (table.isReleaser()) {
                        releaser.repair();
                        released.increment(releaser.release());
                    }
                }
            } catch (RuntimeException e) {
                LOG.warnf("Items are not read, trying again: reason=%s", e.getMessage());
                pause();
            } finally {
                table.close();
            }
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
