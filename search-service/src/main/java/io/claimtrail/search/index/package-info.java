/**
 * The Elasticsearch indices. {@code Generations} creates and activates complete sets of indices, {@code Rebuild} replaces the
 * live set, {@code Bulk} writes documents. All requests go through {@code Elasticsearch}; no other package uses the client.
 */
@NullMarked
package io.claimtrail.search.index;

import org.jspecify.annotations.NullMarked;
