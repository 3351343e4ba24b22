package io.claimtrail.search.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the items of one list come from; what can't be asked is refused before there is an answer. */
interface Source {

    /** A page as JSON shows it, with all that belongs to it. */
    Object page();

    /** A page with the newest first, for a feed. */
    Newest newest();

    /** All items, batch after batch, each fetched when it is asked for; to be closed. */
    Stream<List<?>> batches();

    /**
     * Items, newest first.
     *
     * @param next cursor to older ones
     */
    record Newest(List<?> items, Optional<String> next) {}
}
