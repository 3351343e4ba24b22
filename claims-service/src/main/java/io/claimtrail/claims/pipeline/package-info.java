/**
 * Carries articles from Kafka to the extractor and claims back to Kafka. {@code ArticleConsumer} polls and commits,
 * {@code KeyOrderedExecutor} works on all cores and in order for each article, {@code ClaimsPublisher} writes the results,
 * {@code OffsetTracker} decides which offset may be committed.
 */
@NullMarked
package io.claimtrail.claims.pipeline;

import org.jspecify.annotations.NullMarked;
