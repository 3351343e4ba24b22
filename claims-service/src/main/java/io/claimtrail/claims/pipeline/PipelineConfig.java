package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How articles flow through this service. */
@ConfigMapping(prefix = "claimtrail.claims")
interface PipelineConfig {

    /** How many articles may be in work or waiting at a time; when as many are, no more are read. */
    @WithDefault("256")
    @WithConverter(PositiveIntConverter.class)
    int maxInWork();

    /** How long articles in work may take to finish when partitions move elsewhere or the service stops. */
    @WithDefault("10s")
    Duration drainTimeout();
}
