package io.claimtrail.claims.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of {@code POST /v1/extract}. */
@ConfigMapping(prefix = "claimtrail.extract")
interface ExtractConfig {

    /** Maximum size of a text, in bytes of UTF-8 in its stored form. */
    @WithDefault("100K")
    MemorySize maxTextSize();

    /** Maximum size of a request; leaves room for JSON escapes. */
    @WithDefault("1M")
    MemorySize maxRequestSize();

    /** Maximum number of texts that are extracted at once: each takes a core, and memory that grows with the text. */
    @WithDefault("2")
    @WithConverter(PositiveIntConverter.class)
    int maxConcurrent();

    /** Maximum number of requests that wait for others to end; each of them occupies a thread. */
    @WithDefault("8")
    int maxWaiting();

    /** Time after which a waiting request is rejected. */
    @WithDefault("10s")
    Duration maxWait();

    /** Maximum depth of arrays and objects in a JSON document. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();
}
