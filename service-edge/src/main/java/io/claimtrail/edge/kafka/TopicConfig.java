package io.claimtrail.edge.kafka;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Configuration of the topics and consumer groups that belong to this installation. */
@ConfigMapping(prefix = "claimtrail.kafka")
interface TopicConfig {

    /** Prefix of the name of every topic and consumer group, so that installations can share a cluster; none by default. */
    Optional<String> topicPrefix();
}
