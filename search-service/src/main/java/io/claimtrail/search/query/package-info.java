/**
 * Builds the bodies of searches from validated values, without I/O. Callers cannot use Elasticsearch's query language:
 * what they type stands in the request only as a value.
 */
@NullMarked
package io.claimtrail.search.query;

import org.jspecify.annotations.NullMarked;
