package io.claimtrail.search.api.match;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of {@code POST /v1/match}. */
@ConfigMapping(prefix = "claimtrail.match")
interface MatchConfig {

    /** Maximum size of the text in UTF-8: each of its sentences takes its own searches. */
    @WithDefault("20K")
    MemorySize maxTextSize();

    /** Maximum size of the request: larger than the text because of JSON escapes. */
    @WithDefault("160K")
    MemorySize maxRequestSize();

    /** Maximum number of requests that are matched at once: each takes many searches and the sentence encoder. */
    @WithDefault("4")
    @WithConverter(PositiveIntConverter.class)
    int maxConcurrent();

    /** Maximum number of requests that wait for others to end; each of them occupies a thread. */
    @WithDefault("16")
    int maxWaiting();

    /** Time after which a waiting request is rejected. */
    @WithDefault("5s")
    Duration maxWait();

    /** Maximum nesting depth of arrays and objects in the JSON request. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
