package io.claimtrail.ingest.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what was accepted reaches Kafka. */
@ConfigMapping(prefix = "claimtrail.publish")
interface PublishConfig {

    /**
     * How long a record may take to be acknowledged by all in-sync replicas, before the sender is told that Kafka is
     * unavailable; half of it, how long a request waits for a broker.
     */
    @WithDefault("10s")
    Duration timeout();
}
