/**
 * Carries articles from Kafka to the extractor and claims back to Kafka. {@code ArticleConsumer} polls, starts articles and
 * takes part in rebalances, {@code KeyOrderedExecutor} works on all cores and in order for each article,
 * {@code ArticleTransformer} decides what must be written, {@code ClaimsPublisher} writes it together with the offsets in one
 * transaction, and {@code UnpublishedResults} keeps it until then. {@code AssignedPartitions} has an {@code OffsetTracker} for
 * each partition, which knows what is done there. {@code WorkInHand} limits what is in progress, and {@code StartQueue} starts
 * records alone that were in progress when processes ended. {@code ArticlePipeline} runs all of it.
 */
@NullMarked
package io.claimtrail.claims.pipeline;

import org.jspecify.annotations.NullMarked;
