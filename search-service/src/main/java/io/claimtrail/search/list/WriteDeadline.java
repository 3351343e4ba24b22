package io.claimtrail.search.list;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends a blocking write to a client that reads too slowly, by interrupting the thread that writes. Used by one thread. */
final class WriteDeadline {

    private final ScheduledExecutorService timer;
    private final Duration timeout;
    /** The thread that writes; null between writes. */
    private @Nullable Thread writer;

    private boolean expired;

    WriteDeadline(ScheduledExecutorService timer, Duration timeout) {
        this.timer = timer;
        this.timeout = timeout;
    }

    /** A write that may block. */
    interface Write {
        void run() throws IOException;
    }

    /**
     * Runs {@code write}.
     *
     * @throws IOException if the write fails, or has not ended in time
     */
    void run(Write write) throws IOException {
        begin();
        ScheduledFuture<?> deadline = timer.schedule(this::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            write.run();
        } finally {
            deadline.cancel(false);
            end();
        }
        if (expired) {
            throw new InterruptedIOException("the client did not read within " + timeout);
        }
    }

    private synchronized void begin() {
        writer = Thread.currentThread();
    }

    private synchronized void end() {
        writer = null;
        if (expired) {
            // The thread returns to its pool: the interrupt was for this write only.
            Thread.interrupted();
        }
    }

    private synchronized void expire() {
        if (writer != null) {
            expired = true;
            writer.interrupt();
        }
    }
}
