package io.claimtrail.bench;

import java.time.Duration;

/** Blocks the current thread for a time. An interrupt ends it with an {@link IllegalStateException}. */
final class Sleep {

    private Sleep() {}

    static void forDuration(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
