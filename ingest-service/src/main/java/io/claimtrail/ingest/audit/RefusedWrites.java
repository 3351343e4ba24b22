package io.claimtrail.ingest.audit;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Decides which refused writes without a valid credential get a line in the audit log: ten at once, then one each second, so that
 * a client without a key can't fill the disk. A metric counts all of them.
 */
final class RefusedWrites {

    /** Maximum number of lines at once. */
    static final int BURST = 10;

    /** Time after which one more line is allowed. */
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private long allowed = BURST;
    private long refilled;
    private long skipped;

    RefusedWrites(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.refilled = nanoTime.getAsLong();
    }

    /** The number of writes skipped since the last line, if this write gets a line; otherwise empty. */
    synchronized OptionalLong next() {
        long periods = (nanoTime.getAsLong() - refilled) / PERIOD.toNanos();
        refilled += periods * PERIOD.toNanos();
        allowed = Math.min(BURST, allowed + periods);
        if (allowed == 0) {
            skipped++;
            return OptionalLong.empty();
        }
        allowed--;
        long reported = skipped;
        skipped = 0;
        return OptionalLong.of(reported);
    }
}
