package io.claimtrail.search.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteDeadlineTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void endsAWriteToAClientThatDoesNotRead() {
        WriteDeadline deadline = new WriteDeadline(timer, Duration.ofMillis(1));

        assertThatThrownBy(() -> deadline.run(() -> blockForLong()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("interrupted");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void failsAlsoIfTheWriteEndsAfterItsDeadline() {
        WriteDeadline deadline = new WriteDeadline(timer, Duration.ofMillis(1));

        assertThatThrownBy(() -> deadline.run(() -> {
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
                    while (!Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessageContaining("did not read");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void leavesWritesInTimeAlone() throws IOException {
        WriteDeadline deadline = new WriteDeadline(timer, Duration.ofHours(1));
        AtomicInteger writes = new AtomicInteger();

        deadline.run(writes::incrementAndGet);
        deadline.run(writes::incrementAndGet);

        assertThat(writes).hasValue(2);
    }

    private static void blockForLong() throws IOException {
        try {
            var unused = new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
