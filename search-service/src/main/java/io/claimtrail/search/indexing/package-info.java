/**
 * Indexing of events. {@code IndexingConsumer} and {@code Reindex} poll all topics, {@code EventReader} decodes the records,
 * {@code ArticlePlan} decides the writes for each article, {@code BatchIndexer} performs them and settles each. {@code ClaimSweep}
 * ends a rebuild. {@code GuardedBatches} commits offsets after that, and finds records that end the process. Reading from the
 * index for answers is the job of other packages.
 */
@NullMarked
package io.claimtrail.search.indexing;

import org.jspecify.annotations.NullMarked;
