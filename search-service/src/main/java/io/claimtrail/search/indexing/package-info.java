/**
 * Writing to the index. {@code Consumers} starts two consumers of all topics. The first indexes: {@code EventReader} decodes the
 * records, {@code ArticlePlan} decides the writes for each article, {@code BatchIndexer} performs them and settles each. The second
 * follows it: {@code CrossReferencing} writes what {@code crossreference} plans for the articles of these records.
 * {@code GuardedBatches} commits offsets after that, and finds records that end the process. {@code Reindex} does both for a new
 * generation, and {@code ClaimSweep} in between. Reading from the index for answers is the job of other packages.
 */
@NullMarked
package io.claimtrail.search.indexing;

import org.jspecify.annotations.NullMarked;
