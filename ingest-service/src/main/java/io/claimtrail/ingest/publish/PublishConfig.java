package io.claimtrail.ingest.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for publishing accepted writes to Kafka. */
@ConfigMapping(prefix = "claimtrail.publish")
interface PublishConfig {

    /**
     * Timeout for the acknowledgement of a record by all in-sync replicas, after which the write is answered with 503.
     * Half of it is the timeout for reaching a broker.
     */
    @WithDefault("10s")
    Duration timeout();
}
