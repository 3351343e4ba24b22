package io.claimtrail.search.index;

import io.quarkus.runtime.configuration.MemorySize;
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

    /** Maximum size of one response of Elasticsearch; documents that need a larger one are read in several. */
    @WithDefault("64M")
    MemorySize maxResponseSize();

    /** Time after which the lock of a rebuild that no longer renews it can be taken over. */
    @WithDefault("30s")
    Duration rebuildLease();

    /** Time for which a search cursor stays valid after its last use. A replaced generation is kept as long. */
    @WithName("cursor-keep-alive")
    @WithDefault("5m")
    Duration cursorKeepAlive();

    /** Interval at which an instance checks whether a rebuild has moved the aliases. */
    @WithName("generation-check")
    @WithDefault("1s")
    Duration generationCheck();
}
