/**
 * The shape of what Elasticsearch stores and answers: the field paths of the claims index and the envelope of a search
 * answer. Reading and writing code use the same names, so that a field is spelled in one place.
 */
@NullMarked
package io.claimtrail.search.document;

import org.jspecify.annotations.NullMarked;
