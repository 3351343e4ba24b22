package io.claimtrail.claims.pipeline;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What of one partition may be committed: records are finished in any order, but a commit says that all before it are.
 * Used by one thread at a time.
 */
final class CompletedPrefix {

    private final TreeSet<Long> inWork = new TreeSet<>();
    private long next;
    private long committed;

    /** A partition whose next record is {@code position}. */
    CompletedPrefix(long position) {
        this.next = position;
        this.committed = position;
    }

    /** Work on {@code offset} begins; offsets begin in rising order. */
    void begin(long offset) {
        inWork.add(offset);
        next = offset + 1;
    }

    /** Work on {@code offset} is finished for good. */
    void complete(long offset) {
        inWork.remove(offset);
    }

    boolean isIdle() {
        return inWork.isEmpty();
    }

    /** The offset to commit, that of the first record not finished; empty where that is committed already. */
    OptionalLong takeCommittable() {
        long committable = inWork.isEmpty() ? next : inWork.first();
        if (committable == committed) {
            return OptionalLong.empty();
        }
        committed = committable;
        return OptionalLong.of(committable);
    }
}
