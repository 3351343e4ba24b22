package io.claimtrail.search.indexing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events reach the index. */
@ConfigMapping(prefix = "claimtrail.search")
interface IndexingConfig {

    /** How many events are indexed together at most. */
    @WithDefault("500")
    int batchSize();

    /** {@code serve}, or {@code reindex}: rebuild the index from Kafka once, and end. */
    @WithDefault("serve")
    Mode mode();

    /** What the process is there for. */
    enum Mode {
        SERVE,
        REINDEX
    }
}
