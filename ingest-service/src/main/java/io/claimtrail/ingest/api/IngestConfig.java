package io.claimtrail.ingest.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of what may be posted. */
@ConfigMapping(prefix = "claimtrail.ingest")
interface IngestConfig {

    /** Largest body of an article, as UTF-8 in its stored form. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Largest request for one article, and largest line of a stream: leaves room for JSON escapes. */
    @WithDefault("8M")
    MemorySize maxRequestSize();

    /** Largest request with reviews. */
    @WithDefault("4M")
    MemorySize maxReviewsSize();

    /** Largest request with a curated speaker. */
    @WithDefault("1M")
    MemorySize maxSpeakerSize();

    /** How many levels of arrays and objects a JSON document may have. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();

    /** How many articles of a stream may wait for Kafka's acknowledgement at a time. */
    @WithDefault("512")
    @WithConverter(PositiveIntConverter.class)
    int streamWindow();
}
