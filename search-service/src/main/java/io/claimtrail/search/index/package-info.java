/**
 * The Elasticsearch indices. {@code Generations} creates and activates complete sets of indices, {@code Rebuild} replaces the
 * live set, which {@code RebuildLocks} permits to one process at a time, {@code Bulk} writes documents. {@code SharedDocuments}
 * belong to no generation. All requests go through {@code Elasticsearch}; no other package uses the client.
 */
@NullMarked
package io.claimtrail.search.index;

import org.jspecify.annotations.NullMarked;
