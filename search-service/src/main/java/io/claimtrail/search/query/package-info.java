/**
 * Searches in Elasticsearch's words: pure, from what was asked to the request that asks it. Nothing of Elasticsearch's own
 * query language can be reached from outside.
 */
@NullMarked
package io.claimtrail.search.query;

import org.jspecify.annotations.NullMarked;
