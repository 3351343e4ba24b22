package io.claimtrail.claims.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of {@code POST /v1/extract}. */
@ConfigMapping(prefix = "claimtrail.extract")
interface ExtractConfig {

    /** Largest text, as UTF-8 in its stored form. */
    @WithDefault("1M")
    MemorySize maxTextSize();

    /** Largest request: leaves room for JSON escapes. */
    @WithDefault("8M")
    MemorySize maxRequestSize();

    /** How many levels of arrays and objects a JSON document may have. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
