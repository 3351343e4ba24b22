package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the pipeline from articles to claims. */
@ConfigMapping(prefix = "claimtrail.claims")
interface PipelineConfig {

    /** Maximum number of articles in progress or queued; at the limit the consumer pauses. */
    @WithDefault("256")
    @WithConverter(PositiveIntConverter.class)
    int maxInWork();

    /** Timeout for completing articles in progress when partitions are revoked or the service stops. */
    @WithDefault("10s")
    Duration drainTimeout();
}
