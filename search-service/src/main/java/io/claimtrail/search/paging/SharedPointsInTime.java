package io.claimtrail.search.paging;

import io.claimtrail.search.index.Index;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets searches that begin at nearly the same time share one point in time: opening one for each search costs about as
 * much as the search itself. A point in time is closed when it is out of date, its last search has left, and no cursor
 * leads into it. One with a cursor stays open until Elasticsearch's keep-alive ends.
 */
final class SharedPointsInTime {

    /** Age up to which new searches join a point in time; less than the refresh interval of the indices. */
    static final Duration MAX_AGE = Duration.ofMillis(50);

    private final Function<Index, String> open;
    private final Consumer<String> close;
    private final LongSupplier nanoTime;
    /** The point in time of each index that searches may join. All states change under the lock of this object. */
    private final Map<Index, PointInTime> newest = new EnumMap<>(Index.class);

    /**
     * Starts without any point in time.
     *
     * @param open opens one and returns its id
     * @param close closes the one with the given id
     */
    SharedPointsInTime(Function<Index, String> open, Consumer<String> close, LongSupplier nanoTime) {
        this.open = open;
        this.close = close;
        this.nanoTime = nanoTime;
    }

    /**
     * Joins the newest point in time, or opens one if the newest is too old; the caller must {@link #leave} it. While
     * one search opens it, others join the old one, up to twice its maximum age.
     */
    PointInTime join(Index index) {
        synchronized (this) {
            @Nullable PointInTime current = newest.get(index);
            if (current != null) {
                if (current.isJoinable()) {
                    current.users++;
                    return current;
                }
                current.state = State.BEING_REPLACED;
            }
        }
        PointInTime opened = new PointInTime(open.apply(index), nanoTime);
        @Nullable PointInTime replaced;
        synchronized (this) {
            replaced = newest.put(index, opened);
            if (replaced != null) {
                replaced.state = State.REPLACED;
            }
        }
        if (replaced != null) {
            closeIfUnused(replaced);
        }
        return opened;
    }

    /**
     * Leaves a point in time that the caller joined.
     *
     * @param hasCursor whether a client has a cursor that leads into it
     */
    void leave(PointInTime point, boolean hasCursor) {
        synchronized (this) {
            point.users--;
            point.hasCursor |= hasCursor;
        }
        closeIfUnused(point);
    }

    private void closeIfUnused(PointInTime point) {
        synchronized (this) {
            if (!point.isUnused()) {
                return;
            }
            point.state = State.CLOSED;
            newest.values().remove(point);
        }
        close.accept(point.id);
    }

    /** The states of a point in time, in their order. */
    private enum State {
        /** New searches join it until it reaches its maximum age. */
        CURRENT,
        /** A search is opening its successor. */
        BEING_REPLACED,
        /** Its successor is open: no search joins it again. */
        REPLACED,
        /** It is closed, or is being closed by the one caller that moved it to this state. */
        CLOSED
    }

    /** A point in time that several searches use. */
    static final class PointInTime {

        private final String id;
        private final LongSupplier nanoTime;
        private final long openedAt;
        private State state = State.CURRENT;
        private int users = 1;
        private boolean hasCursor;

        private PointInTime(String id, LongSupplier nanoTime) {
            this.id = id;
            this.nanoTime = nanoTime;
            this.openedAt = nanoTime.getAsLong();
        }

        String id() {
            return id;
        }

        private boolean isJoinable() {
            return switch (state) {
                case CURRENT -> !isOlderThan(MAX_AGE);
                case BEING_REPLACED -> !isOlderThan(MAX_AGE.multipliedBy(2));
                case REPLACED, CLOSED -> false;
            };
        }

        private boolean isUnused() {
            boolean outOfDate = state == State.REPLACED || isOlderThan(MAX_AGE);
            return state != State.CLOSED && users == 0 && !hasCursor && outOfDate;
        }

        private boolean isOlderThan(Duration age) {
            return nanoTime.getAsLong() - openedAt > age.toNanos();
        }
    }
}
