/**
 * Events in. {@code IndexingConsumer} polls all topics, {@code ArticlePlan} decides without doing anything what each
 * article's documents become, {@code BatchIndexer} writes that and settles it item by item.
 */
@NullMarked
package io.claimtrail.search.indexing;

import org.jspecify.annotations.NullMarked;
