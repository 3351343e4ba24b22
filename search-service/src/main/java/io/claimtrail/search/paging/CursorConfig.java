package io.claimtrail.search.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Configuration of cursors. */
@ConfigMapping(prefix = "claimtrail.cursor")
public interface CursorConfig {

    /**
     * Secret that signs cursors, at least 32 characters, equal for all instances. Without it the instances share a random
     * one, which the first of them stores in Elasticsearch.
     */
    Optional<String> key();

    /** Time after the first page of a list at which its cursors are rejected. */
    @WithDefault("15m")
    Duration maxAge();
}
