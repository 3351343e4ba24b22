package io.claimtrail.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Configuration of the indices. */
@ConfigMapping(prefix = "claimtrail.elasticsearch")
public interface IndexConfig {

    /** Prefix of every index and alias name, so that installations can share a cluster. */
    @WithDefault("claimtrail-")
    String indexPrefix();

    /** Replicas of each shard, for indices created from now on. */
    @WithDefault("0")
    int replicas();

    /** Time for which a search cursor stays valid after its last use. A replaced generation is kept as long. */
    @WithName("cursor-keep-alive")
    @WithDefault("5m")
    Duration cursorKeepAlive();

    /** Interval at which an instance checks whether a rebuild has moved the aliases. */
    @WithName("generation-check")
    @WithDefault("1s")
    Duration generationCheck();
}
