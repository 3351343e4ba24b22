/**
 * Writes lists in each format, without I/O of its own: from items as the JSON answer shows them to bytes. A {@link
 * io.claimtrail.search.format.ListLayout} describes one kind of list and is all that a new list needs.
 */
@NullMarked
package io.claimtrail.search.format;

import org.jspecify.annotations.NullMarked;
