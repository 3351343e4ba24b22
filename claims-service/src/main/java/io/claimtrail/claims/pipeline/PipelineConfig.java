package io.claimtrail.claims.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How articles flow through this service. */
@ConfigMapping(prefix = "claimtrail")
interface PipelineConfig {

    /** Stands before every topic's and group's name, so that installations can share a cluster. Empty: none. */
    @WithName("kafka.topic-prefix")
    Optional<String> topicPrefix();

    /** How many articles may be in work or waiting at a time; when as many are, no more are read. */
    @WithName("claims.max-in-work")
    @WithDefault("256")
    int maxInWork();

    /** How long articles in work may take to finish when partitions move elsewhere or the service stops. */
    @WithName("claims.drain-timeout")
    @WithDefault("10s")
    Duration drainTimeout();
}
