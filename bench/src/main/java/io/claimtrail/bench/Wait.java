package io.claimtrail.bench;

import java.time.Duration;

/** Lets time go by. */
final class Wait {

    private Wait() {}

    static void a(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
