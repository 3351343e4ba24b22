package io.claimtrail.claims.pipeline;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which of a cluster's topics are this installation's. */
@ConfigMapping(prefix = "claimtrail.kafka")
interface TopicConfig {

    /** Stands before every topic's and group's name, so that installations can share a cluster. Empty: none. */
    Optional<String> topicPrefix();
}
