package io.claimtrail.edge.http.request;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Limits how many requests of one kind are processed at once. A request beyond that waits in a queue of limited length and
 * for a limited time. Requests that wait get a permit in the order of their arrival.
 */
public final class WorkPermits {

    private final Semaphore running;
    /** Permits for requests that run or wait. */
    private final Semaphore admitted;

    private final Duration maxWait;

    /**
     * Permits for one kind of request.
     *
     * @param maxRunning maximum number of requests that are processed at once
     * @param maxWaiting maximum number of requests that wait; each of them holds its thread
     * @param maxWait time after which a request stops waiting
     */
    public WorkPermits(int maxRunning, int maxWaiting, Duration maxWait) {
        if (maxRunning < 1 || maxWaiting < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    "maxRunning=" + maxRunning + " maxWaiting=" + maxWaiting + " maxWait=" + maxWait);
        }
        this.running = new Semaphore(maxRunning, true);
        this.admitted = new Semaphore(maxRunning + maxWaiting);
        this.maxWait = maxWait;
    }

    /** The right to process one request, until it is closed. Closing it again has no effect. */
    public static final class Permit implements AutoCloseable {

        private final Runnable release;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Permit(Runnable release) {
            this.release = release;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release.run();
            }
        }
    }

    /**
     * A permit, which the caller closes; waits for it if all are in use. Empty if the queue is full, the wait takes too long,
     * or the thread is interrupted.
     */
    public Optional<Permit> acquire() {
        if (!admitted.tryAcquire()) {
            return Optional.empty();
        }
        boolean acquired = false;
        try {
            acquired = running.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!acquired) {
                admitted.release();
            }
        }
        return acquired ? Optional.of(new Permit(this::release)) : Optional.empty();
    }

    /** Number of requests that wait for a permit. */
    public int waiting() {
        return running.getQueueLength();
    }

    private void release() {
        running.release();
        admitted.release();
    }
}
