package io.claimtrail.search.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of {@code POST /v1/match}. */
@ConfigMapping(prefix = "claimtrail.match")
interface MatchConfig {

    /** Largest text, as UTF-8: each of its sentences is searched for. */
    @WithDefault("20K")
    MemorySize maxTextSize();

    /** Largest request: leaves room for JSON escapes. */
    @WithDefault("160K")
    MemorySize maxRequestSize();

    /** How many levels of arrays and objects a JSON document may have. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
