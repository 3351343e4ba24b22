package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.SharedDocuments.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Admits one rebuild at a time, by a document that the rebuild renews. A lock that was not renewed for a whole lease, as
 * measured here, belongs to a process that has ended, and is taken over. No clocks of different machines are compared.
 */
@ApplicationScoped
public class RebuildLocks {

    static final String ID = "rebuild";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SharedDocuments documents;
    private final Duration lease;
    private final LongSupplier nanoTime;
    private final Runnable pause;

    @Inject
    RebuildLocks(SharedDocuments documents, IndexConfig config) {
        this(documents, config.rebuildLease(), System::nanoTime, RebuildLocks::sleep);
    }

    RebuildLocks(SharedDocuments documents, Duration lease, LongSupplier nanoTime, Runnable pause) {
        this.documents = documents;
        this.lease = lease;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Acquires the lock. If another process has it, waits until that process renews it, or for the lease.
     *
     * @throws RebuildInProgressException if another rebuild is running
     */
    RebuildLock acquire() {
        String owner = UUID.randomUUID().toString();
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("owner", owner)
                .put("since", Instant.now().toString());
        @Nullable Stored watched = null;
        long watchedSince = nanoTime.getAsLong();
        while (true) {
            Optional<Stored> created = create(content);
            if (created.isPresent()) {
                return lock(owner, content, created.get());
            }
            @Nullable Stored held = documents.read(ID).orElse(null);
            if (held == null) {
                continue; // released since
            }
            if (held.content().path("owner").asText().equals(owner)) {
                return lock(owner, content, held); // the answer to its creation was lost
            }
            if (watched == null) {
                watched = held;
                watchedSince = nanoTime.getAsLong();
            } else if (!watched.isSameWrite(held)) {
                throw new RebuildInProgressException("another rebuild is running since " + since(held.content()));
            } else if (nanoTime.getAsLong() - watchedSince > lease.toNanos()) {
                Optional<Stored> taken = documents.replace(ID, held, content);
                if (taken.isPresent()) {
                    return lock(owner, content, taken.get());
                }
            }
            pause.run();
        }
    }

    /** Empty if the lock exists, or if it is unknown whether this has created it. */
    private Optional<Stored> create(ObjectNode content) {
        try {
            return documents.create(ID, content);
        } catch (ElasticsearchUnavailableException e) {
            return Optional.empty();
        }
    }

    private static String since(JsonNode content) {
        return content.path("since").asText();
    }

    private RebuildLock lock(String owner, ObjectNode content, Stored stored) {
        return new RebuildLock(documents, owner, content, stored, lease, nanoTime);
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another rebuild has the lock", e);
        }
    }
}
