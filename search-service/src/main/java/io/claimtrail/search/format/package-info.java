/**
 * What lists look like in each format: pure, from finished items, as JSON shows them, to bytes. A {@link
 * io.claimtrail.search.format.Listing} says what is particular to one list, and is all that a new list needs.
 */
@NullMarked
package io.claimtrail.search.format;

import org.jspecify.annotations.NullMarked;
