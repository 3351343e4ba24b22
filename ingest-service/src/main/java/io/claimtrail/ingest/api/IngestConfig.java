package io.claimtrail.ingest.api;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of write requests. */
@ConfigMapping(prefix = "claimtrail.ingest")
interface IngestConfig {

    /** Maximum size of the body of an article, in bytes of UTF-8 in its stored form. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Maximum size of a request with one article and of a line of a bulk request; leaves room for JSON escapes. */
    @WithDefault("8M")
    MemorySize maxRequestSize();

    /** Maximum size of a request with reviews, and of the texts of its reviews once references are resolved. */
    @WithDefault("4M")
    MemorySize maxReviewsSize();

    /** Maximum number of reviews in one request. */
    @WithDefault("1000")
    @WithConverter(PositiveIntConverter.class)
    int maxReviews();

    /** Maximum length of all names in one field of a review, joined, in UTF-16 code units. */
    @WithDefault("5000")
    @WithConverter(PositiveIntConverter.class)
    int maxNamesLength();

    /** Maximum size of a request with a curated speaker. */
    @WithDefault("1M")
    MemorySize maxSpeakerSize();

    /** Maximum size of a request with a source. */
    @WithDefault("64K")
    MemorySize maxSourceSize();

    /** Maximum depth of arrays and objects in a JSON document. */
    @WithDefault("32")
    @WithConverter(PositiveIntConverter.class)
    int maxNestingDepth();

    /** Maximum number of articles of one bulk request that wait for Kafka's acknowledgement at the same time. */
    @WithDefault("512")
    @WithConverter(PositiveIntConverter.class)
    int streamWindow();
}
