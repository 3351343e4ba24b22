package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Tracks which records of one assigned partition are in progress and which are done, and what to commit. Records complete in
 * any order; those done ahead of the committed offset are in its metadata. After processes have ended with records in
 * progress, those records must be processed alone. Not thread-safe.
 */
final class OffsetTracker {

    /** Maximum number of open records before one whose result is published: they must fit into the metadata. */
    private static final int MAX_OPEN = 300;

    /** Number of processes in a row that end with the same records in progress before those are processed alone. */
    private static final int ENDS_BEFORE_ALONE = 2;

    private final PartitionProgress before;
    private final TreeSet<Long> inProgress = new TreeSet<>();
    private long next;
    private long doneBefore;
    private long recoveryEnd;
    private long alone = -1;
    private int attempts;

    /** Creates the tracker of a partition that continues from {@code before}, which the group has committed. */
    OffsetTracker(PartitionProgress before) {
        this.before = before;
        this.next = before.offset();
        this.doneBefore = before.doneBefore();
        this.recoveryEnd = before.isInterrupted() ? before.startedBefore() : 0;
        if (before.alone() >= 0) {
            this.alone = before.alone();
            this.attempts = before.attempts();
        }
    }

    /** Whether an earlier owner of the partition has published the result of the record at {@code offset}. */
    boolean isDone(long offset) {
        return before.isDone(offset);
    }

    /** Marks the record at {@code offset} as in progress; offsets must be added in ascending order. */
    void start(long offset) {
        inProgress.add(offset);
        next = offset + 1;
    }

    /** Marks all records before {@code position} as read: those that were not started are done or do not exist. */
    void advance(long position) {
        next = Math.max(next, position);
    }

    /** The consumer has read the partition to its end, so that no further record was in progress when a process ended. */
    void reachEnd() {
        recoveryEnd = Math.min(recoveryEnd, next);
    }

    /** Marks records as done: their results are stored. */
    void complete(Collection<Long> offsets) {
        doneBefore = doneBeforeAfter(offsets);
        inProgress.removeAll(offsets);
        if (offsets.contains(alone)) {
            alone = -1;
            attempts = 0;
        }
    }

    boolean isIdle() {
        return inProgress.isEmpty();
    }

    /** Whether the result of the record at {@code offset} may be published before those of the open ones before it. */
    boolean isPublishable(long offset) {
        return inProgress.headSet(offset).size() <= MAX_OPEN;
    }

    /** Whether records that were in progress when processes ended are still to be processed, each alone. */
    boolean isRecoveringAlone() {
        return isRecovering(inProgress) && before.ends() + 1 >= ENDS_BEFORE_ALONE;
    }

    /** Whether the record at {@code offset} was in progress when a process ended. */
    boolean isSuspect(long offset) {
        return offset < recoveryEnd;
    }

    /** Whether records that were in progress when a process ended are not yet read. */
    boolean hasUnreadSuspects() {
        return next < recoveryEnd;
    }

    private boolean isRecovering(NavigableSet<Long> remaining) {
        return next < recoveryEnd || (!remaining.isEmpty() && remaining.first() < recoveryEnd);
    }

    /** Counts an attempt to process the record at {@code offset} alone and returns the number of attempts with this one. */
    int countAttempt(long offset) {
        attempts = offset == alone ? attempts + 1 : 1;
        alone = offset;
        return attempts;
    }

    /** Takes back the last attempt: it did not start. */
    void cancelAttempt() {
        attempts--;
        alone = attempts == 0 ? -1 : alone;
    }

    /** What to commit. */
    PartitionProgress progress() {
        return progressAfter(List.of());
    }

    /** What to commit together with the results of the records at {@code offsets}. */
    PartitionProgress progressAfter(Collection<Long> offsets) {
        TreeSet<Long> remaining = new TreeSet<>(inProgress);
        remaining.removeAll(offsets);
        boolean attempted = alone >= 0 && !offsets.contains(alone);
        boolean recovering = isRecovering(remaining);
        long started = remaining.isEmpty() ? 0 : next;
        return progress(
                remaining,
                doneBeforeAfter(offsets),
                Math.max(started, recovering ? recoveryEnd : 0),
                recovering ? before.ends() + 1 : 0,
                attempted ? alone : -1,
                attempted ? attempts : 0);
    }

    /**
     * What to commit when the partition is given up in good order: the records in progress will be processed by the next
     * owner, and have not ended this process.
     */
    PartitionProgress progressAtRelease() {
        boolean recovering = isRecovering(inProgress);
        boolean attempted = recovering && !isDoneNow(before.alone());
        return progress(
                inProgress,
                doneBefore,
                recovering ? recoveryEnd : 0,
                recovering ? before.ends() : 0,
                attempted ? before.alone() : -1,
                attempted ? before.attempts() : 0);
    }

    private boolean isDoneNow(long offset) {
        return offset < next && !inProgress.contains(offset);
    }

    private PartitionProgress progress(
            NavigableSet<Long> remaining, long done, long started, int ends, long single, int singleAttempts) {
        long offset = remaining.isEmpty() ? before.firstOpenFrom(next) : remaining.first();
        NavigableSet<Long> open = new TreeSet<>(remaining);
        if (next < before.doneBefore()) {
            open.addAll(before.open().tailSet(next, true));
        }
        long doneAhead = Math.max(done, offset);
        return new PartitionProgress(
                offset,
                doneAhead,
                open.subSet(offset, false, doneAhead, false),
                Math.max(started, offset),
                started > offset ? ends : 0,
                single,
                singleAttempts);
    }

    private long doneBeforeAfter(Collection<Long> offsets) {
        return offsets.stream().mapToLong(offset -> offset + 1).reduce(doneBefore, Math::max);
    }
}
