/**
 * The indices: what they are, which generation is live, how the next one takes over. {@code Elasticsearch} is the one way
 * to the server.
 */
@NullMarked
package io.claimtrail.search.index;

import org.jspecify.annotations.NullMarked;
