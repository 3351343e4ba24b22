package io.claimtrail.search.list;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of exports, which occupy a thread while the client reads. */
@ConfigMapping(prefix = "claimtrail.export")
public interface ExportConfig {

    /** Maximum number of exports that are written at once. */
    @WithDefault("16")
    @WithConverter(PositiveIntConverter.class)
    int maxConcurrent();

    /** Time that a client may take to read one batch of 500 items; after it the connection is closed. */
    @WithDefault("1m")
    Duration writeTimeout();
}
