package io.claimtrail.search.list;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of one list, in the three ways that formats need them. A method refuses an invalid request with a 400
 * problem.
 */
public interface ListItems {

    /** One page with all that JSON shows beside its items. */
    Object page();

    /** One page with the newest items first, for a feed. */
    Newest newest();

    /** All items in batches, each fetched when it is read. The caller must close the stream. */
    Stream<List<?>> batches();

    /**
     * Items, newest first.
     *
     * @param next cursor to older ones; null on the last page
     */
    record Newest(List<?> items, @Nullable String next) {}
}
