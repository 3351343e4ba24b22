package io.claimtrail.search.indexing;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events reach the index. */
@ConfigMapping(prefix = "claimtrail.search")
public interface IndexingConfig {

    /** {@code serve}, or {@code reindex}: rebuild the index from Kafka once, and end. */
    @WithDefault("serve")
    Mode mode();

    /** How many events are indexed together at most. */
    @WithDefault("500")
    @WithConverter(PositiveIntConverter.class)
    int batchSize();

    /** How long the events in work may take to be indexed when the service stops; after that they are indexed again. */
    @WithDefault("10s")
    Duration drainTimeout();

    /** What the process is there for. */
    enum Mode {
        SERVE,
        REINDEX
    }
}
