/**
 * Reads long lists from Elasticsearch page by page or in batches. A cursor names a point in time, so that paging
 * neither skips nor repeats an item while documents are written; {@code CursorCodec} signs it. {@code PagedSearch} is the entry; {@code PageRequest}
 * decides what a page's request and answer mean, without I/O.
 */
@NullMarked
package io.claimtrail.search.paging;

import org.jspecify.annotations.NullMarked;
