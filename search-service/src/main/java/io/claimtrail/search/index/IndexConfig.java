package io.claimtrail.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How the indices are kept. */
@ConfigMapping(prefix = "claimtrail.elasticsearch")
public interface IndexConfig {

    /** Stands before every index' and alias' name, so that installations can share a cluster. */
    @WithDefault("claimtrail-")
    String indexPrefix();

    /** Copies of each shard beside the primary, for indices that are yet to be made. */
    @WithDefault("0")
    int replicas();

    /** How long a cursor of a search stays good after its last use; an old generation is kept as long. */
    @WithName("cursor-keep-alive")
    @WithDefault("5m")
    Duration cursorKeepAlive();

    /** How often an instance looks whether a rebuild has moved the aliases. */
    @WithName("generation-check")
    @WithDefault("1s")
    Duration generationCheck();
}
