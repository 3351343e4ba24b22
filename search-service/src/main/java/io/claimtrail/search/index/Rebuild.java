package io.claimtrail.search.index;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.claimtrail.search.index.Generations.ExistingAlias;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index rebuild in three steps: {@link #start} creates the next generation, the caller fills it, {@link #commit} makes it
 * live. {@link #close} without commit deletes it, unless it may be live. If the process is killed, the next start deletes what
 * is left. One rebuild runs at a time.
 */
public final class Rebuild implements AutoCloseable {

    /** Retries of a request to move the aliases whose answer was lost. */
    private static final FailsafeExecutor<Object> WHILE_UNCLEAR = Failsafe.with(RetryPolicy.builder()
            .handle(ElasticsearchUnavailableException.class)
            .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(5))
            .withMaxRetries(20)
            .build());

    private final Generations generations;
    private final RebuildLock lock;
    private final FailsafeExecutor<Object> whileUnclear;
    private final @Nullable Generation live;
    private final Generation next;
    private final List<ExistingAlias> conditions;
    /** Whether a request was sent that may have made the new generation live. */
    private boolean mayBeLive;

    private Rebuild(
            Generations generations,
            RebuildLock lock,
            @Nullable Generation live,
            Generation next,
            List<ExistingAlias> conditions,
            FailsafeExecutor<Object> whileUnclear) {
        this.whileUnclear = whileUnclear;
        this.generations = generations;
        this.lock = lock;
        this.live = live;
        this.next = next;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Creates the empty indices of the next generation.
     *
     * @throws RebuildInProgressException if another rebuild is running
     */
    public static Rebuild start(Generations generations, RebuildLocks locks) {
        return start(generations, locks, WHILE_UNCLEAR);
    }

    static Rebuild start(Generations generations, RebuildLocks locks, FailsafeExecutor<Object> whileUnclear) {
        RebuildLock lock = locks.acquire();
        try {
            return start(generations, lock, whileUnclear);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Rebuild start(Generations generations, RebuildLock lock, FailsafeExecutor<Object> whileUnclear) {
        @Nullable Generation live = generations.live().orElse(null);
        List<ExistingAlias> conditions = new ArrayList<>();
        if (live != null) {
            generations.deleteRetired(live, Instant.now());
            conditions.add(generations.mark(live, lock.owner()));
            conditions.add(generations.isLive(live));
        }
        List<Generation> existing = generations.existing();
        Generation next = generations.following(existing);
        generations.create(next);
        if (live != null) {
            // Left by rebuilds that were killed. Without a live generation, the service deletes them after this
            // rebuild.
            int number = live.number();
            existing.stream().filter(left -> left.number() > number).forEach(generations::delete);
        }
        return new Rebuild(generations, lock, live, next, conditions, whileUnclear);
    }

    /** The generation to fill. */
    public Generation target() {
        return next;
    }

    /**
     * Moves searches and writes to the new generation. The old one stays until its cursors have expired.
     *
     * @throws UnclearRebuildException if it is unknown whether the new generation is live
     */
    public void commit() {
        lock.check();
        try {
            whileUnclear.run(this::makeLive);
        } catch (ElasticsearchUnavailableException e) {
            throw new UnclearRebuildException(
                    "Elasticsearch did not answer whether generation " + next.suffix()
                            + " is live. Nothing was deleted; rebuild again if searches show the old state",
                    e);
        }
        if (live != null) {
            try {
                generations.retire(live, Instant.now());
            } catch (ElasticsearchUnavailableException e) {
                // The service retires it when it finds it unmarked.
            }
        }
    }

    /** Sends the request to move the aliases, unless an earlier one that was not answered has moved them. */
    private void makeLive() {
        if (mayBeLive && isLive()) {
            return;
        }
        boolean first = !mayBeLive;
        mayBeLive = true;
        try {
            generations.makeLive(next, conditions);
        } catch (ElasticsearchRefusedException e) {
            if (!first && isLive()) {
                return; // The earlier request has removed the aliases that this one requires.
            }
            mayBeLive = !first;
            throw e;
        }
    }

    private boolean isLive() {
        return generations.live().filter(next::equals).isPresent();
    }

    @Override
    public void close() {
        try {
            if (!mayBeLive) {
                generations.delete(next);
            }
        } finally {
            lock.close();
        }
    }
}
