/** Lists page by page: a cursor holds a point in time, so that paging misses and repeats nothing while writes go on. */
@NullMarked
package io.claimtrail.search.paging;

import org.jspecify.annotations.NullMarked;
