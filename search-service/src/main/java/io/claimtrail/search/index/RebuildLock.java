package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.SharedDocuments.Stored;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** The lock of a running rebuild; a thread renews it until it is closed. */
final class RebuildLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RebuildLock.class);

    /** Renewals per lease. */
    private static final int RENEWALS = 15;

    private final SharedDocuments documents;
    private final String owner;
    private final ObjectNode content;
    private final Duration lease;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild-lock").factory());

    private Stored stored;
    private long renewedAt;
    private boolean taken;

    RebuildLock(
            SharedDocuments documents,
            String owner,
            ObjectNode content,
            Stored stored,
            Duration lease,
            LongSupplier nanoTime) {
        this.documents = documents;
        this.owner = owner;
        this.content = content;
        this.stored = stored;
        this.lease = lease;
        this.nanoTime = nanoTime;
        this.renewedAt = nanoTime.getAsLong();
        long interval = Math.max(1, lease.toMillis() / RENEWALS);
        var unused = renewal.scheduleWithFixedDelay(this::renew, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Name of the rebuild that has this lock. */
    String owner() {
        return owner;
    }

    /** @throws IllegalStateException if another rebuild may have taken the lock over */
    synchronized void check() {
        if (taken || nanoTime.getAsLong() - renewedAt > lease.toNanos()) {
            throw new IllegalStateException("the lock of this rebuild was not renewed in time"
                    + " (claimtrail.elasticsearch.rebuild-lease), another rebuild may be running");
        }
    }

    /** Renews the lock; its thread calls this. */
    synchronized void renew() {
        if (taken) {
            return;
        }
        try {
            long now = nanoTime.getAsLong();
            Optional<Stored> written = documents.replace(RebuildLocks.ID, stored, content);
            if (written.isEmpty()) {
                // The answer to an earlier renewal may have been lost.
                Optional<Stored> held = documents
                        .read(RebuildLocks.ID)
                        .filter(other -> other.content().path("owner").asText().equals(owner));
                taken = held.isEmpty();
                held.ifPresent(own -> stored = own);
            } else {
                stored = written.get();
                renewedAt = now;
            }
        } catch (RuntimeException e) {
            // Root of the thread: the next renewal follows soon, and check() notices if none succeeds.
            LOG.debugf("The lock was not renewed: reason=%s", e.getMessage());
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        synchronized (this) {
            if (!taken) {
                try {
                    documents.delete(RebuildLocks.ID, stored);
                } catch (RuntimeException e) {
                    // It expires.
                    LOG.debugf("The lock was not released: reason=%s", e.getMessage());
                }
            }
        }
    }
}
