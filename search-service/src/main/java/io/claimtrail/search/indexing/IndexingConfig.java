package io.claimtrail.search.indexing;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of indexing. */
@ConfigMapping(prefix = "claimtrail.search")
public interface IndexingConfig {

    /**
     * {@code all}; {@code index}, {@code cross-reference} or {@code query}: only one of its tasks; or {@code reindex}: rebuild
     * the index from Kafka once, then exit.
     */
    @WithDefault("all")
    Mode mode();

    /** Maximum number of events that are indexed together. */
    @WithDefault("500")
    @WithConverter(PositiveIntConverter.class)
    int batchSize();

    /** Maximum size of the events that are indexed together; a single event may be larger. */
    @WithDefault("8M")
    MemorySize maxBatchSize();

    /**
     * Number of times that the service may end while it indexes one event alone; then the event becomes a dead letter. An event is
     * indexed alone after the service has ended twice with it in progress.
     */
    @WithDefault("2")
    @WithConverter(PositiveIntConverter.class)
    int maxAttempts();

    /** Time for which a stop waits until the current batch is indexed; after that the batch is redelivered. */
    @WithDefault("10s")
    Duration drainTimeout();

    /** What the process does. */
    enum Mode {
        /** Everything but a rebuild. */
        ALL,
        /** Writes documents as their events give them. */
        INDEX,
        /** Finds speakers, statements and reviews of indexed claims, if no other instance does. */
        CROSS_REFERENCE,
        /** Only answers requests, as all modes but {@code REINDEX} do. */
        QUERY,
        REINDEX;

        boolean indexes() {
            return this == ALL || this == INDEX;
        }

        boolean crossReferences() {
            return this == ALL || this == CROSS_REFERENCE;
        }
    }
}
