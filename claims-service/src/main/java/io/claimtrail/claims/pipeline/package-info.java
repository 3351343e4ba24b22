/**
 * From the articles topic to the claims topic. {@code ArticleConsumer} polls and commits, {@code Lanes} work on all cores
 * and in order per article, {@code ClaimsPublisher} writes; what may be committed is decided by {@code CompletedPrefix}.
 */
@NullMarked
package io.claimtrail.claims.pipeline;

import org.jspecify.annotations.NullMarked;
