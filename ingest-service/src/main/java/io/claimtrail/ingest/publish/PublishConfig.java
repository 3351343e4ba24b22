package io.claimtrail.ingest.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How articles reach Kafka. */
@ConfigMapping(prefix = "claimtrail.kafka")
interface PublishConfig {

    /** Stands before every topic's name, so that installations can share a cluster. Empty: none. */
    Optional<String> topicPrefix();

    /**
     * How long a record may take to be acknowledged by all in-sync replicas, and how long a request waits for a broker,
     * before the sender is told that Kafka is unavailable.
     */
    @WithDefault("10s")
    Duration publishTimeout();
}
