package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the pipeline from articles to claims. */
@ConfigMapping(prefix = "claimtrail.claims")
interface PipelineConfig {

    /** Maximum number of articles in progress or queued; at the limit the consumer pauses. */
    @WithDefault("256")
    @WithConverter(PositiveIntConverter.class)
    int maxInWork();

    /**
     * Maximum size of the articles in progress or queued, together with the claims that are not yet published; at the limit the
     * consumer pauses.
     */
    @WithDefault("32M")
    MemorySize maxInWorkSize();

    /**
     * Number of times that the service may end while it processes one article alone; then the article becomes a dead letter. An
     * article is processed alone after the service has ended twice with it in progress.
     */
    @WithDefault("2")
    @WithConverter(PositiveIntConverter.class)
    int maxAttempts();

    /**
     * Timeout of the transaction that publishes claims. Kafka aborts the transaction of an instance that does not end it in this
     * time; until then search-service reads no later claims of the same partitions.
     */
    @WithDefault("20s")
    Duration transactionTimeout();

    /** Timeout for completing articles in progress when partitions are revoked or the service stops. */
    @WithDefault("10s")
    Duration drainTimeout();
}
