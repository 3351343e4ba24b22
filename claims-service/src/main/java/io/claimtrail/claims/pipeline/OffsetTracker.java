package io.claimtrail.claims.pipeline;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Tracks which records of one partition are in progress and which offset may be committed. Records complete in any order,
 * but a commit covers all records before its offset. Not thread-safe.
 */
final class OffsetTracker {

    private final TreeSet<Long> inProgress = new TreeSet<>();
    private long next;
    private long committed;

    /** Creates the tracker of a partition whose next record has the offset {@code position}. */
    OffsetTracker(long position) {
        this.next = position;
        this.committed = position;
    }

    /** Marks the record at {@code offset} as in progress; offsets must be added in ascending order. */
    void start(long offset) {
        inProgress.add(offset);
        next = offset + 1;
    }

    /** Marks the record at {@code offset} as done: its result is stored. */
    void complete(long offset) {
        inProgress.remove(offset);
    }

    boolean isIdle() {
        return inProgress.isEmpty();
    }

    /** Returns the offset to commit, that of the first record in progress; empty if it was returned before. */
    OptionalLong takeCommittable() {
        long committable = inProgress.isEmpty() ? next : inProgress.first();
        if (committable == committed) {
            return OptionalLong.empty();
        }
        committed = committable;
        return OptionalLong.of(committable);
    }
}
