package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.Collections;

/**
 * What is done and in progress in one assigned partition, whose records are processed in order, and which of them an earlier
 * process was processing when it ended. Not thread-safe.
 */
final class PartitionRecovery {

    /** Number of processes in a row that end with the same records in progress before those are processed alone. */
    private static final int ENDS_BEFORE_ALONE = 2;

    private final PartitionProgress before;
    /** Records before it were in progress when a process ended. */
    private final long suspectsEnd;

    private long next;
    /** Offset of the record that is processed alone; -1 if there is none. */
    private long alone;

    private int attempts;
    private boolean inProgress;

    /** Continues from {@code before}, which the group has committed. */
    PartitionRecovery(PartitionProgress before) {
        this.before = before;
        this.next = before.offset();
        this.suspectsEnd = before.startedBefore();
        this.alone = before.alone();
        this.attempts = before.attempts();
    }

    /** Whether the record at {@code offset} must be processed alone. */
    boolean isSuspect(long offset) {
        return offset < suspectsEnd && before.ends() + 1 >= ENDS_BEFORE_ALONE;
    }

    /** Counts an attempt to process the record at {@code offset} alone and returns the number of attempts with this one. */
    int countAttempt(long offset) {
        attempts = offset == alone ? attempts + 1 : 1;
        alone = offset;
        return attempts;
    }

    /** What to commit before the records before {@code end} are processed. */
    PartitionProgress start(long end) {
        inProgress = true;
        return progress(end, before.ends() + 1, alone, attempts);
    }

    /** Whether records have started and are not done. */
    boolean isInProgress() {
        return inProgress;
    }

    /** Marks the records before {@code position} as done, and returns what to commit. */
    PartitionProgress complete(long position) {
        next = position;
        inProgress = false;
        alone = -1;
        attempts = 0;
        return progress(position, before.ends() + 1, alone, attempts);
    }

    /** What to commit if processing failed and the process has not ended: records in progress count as not started. */
    PartitionProgress released() {
        boolean attempted = before.alone() >= next;
        return progress(next, before.ends(), attempted ? before.alone() : -1, attempted ? before.attempts() : 0);
    }

    private PartitionProgress progress(long started, int ends, long single, int singleAttempts) {
        boolean recovering = next < suspectsEnd;
        return new PartitionProgress(
                next,
                next,
                Collections.emptyNavigableSet(),
                Math.max(started, recovering ? suspectsEnd : next),
                recovering ? ends : 0,
                single,
                singleAttempts);
    }
}
