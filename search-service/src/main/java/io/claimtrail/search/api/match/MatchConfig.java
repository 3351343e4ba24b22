package io.claimtrail.search.api.match;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of {@code POST /v1/match}. */
@ConfigMapping(prefix = "claimtrail.match")
interface MatchConfig {

    /** Maximum size of the text in UTF-8: each of its sentences takes its own searches. */
    @WithDefault("20K")
    MemorySize maxTextSize();

    /** Maximum size of the request: larger than the text because of JSON escapes. */
    @WithDefault("160K")
    MemorySize maxRequestSize();

    /** Maximum nesting depth of arrays and objects in the JSON request. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
