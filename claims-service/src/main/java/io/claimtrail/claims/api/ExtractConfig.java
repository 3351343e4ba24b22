package io.claimtrail.claims.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of {@code POST /v1/extract}. */
@ConfigMapping(prefix = "claimtrail.extract")
interface ExtractConfig {

    /** Maximum size of a text, in bytes of UTF-8 in its stored form. */
    @WithDefault("1M")
    MemorySize maxTextSize();

    /** Maximum size of a request; leaves room for JSON escapes. */
    @WithDefault("8M")
    MemorySize maxRequestSize();

    /** Maximum depth of arrays and objects in a JSON document. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
