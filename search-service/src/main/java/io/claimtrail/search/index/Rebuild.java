package io.claimtrail.search.index;

import java.time.Instant;

/**
 * An index rebuild in three steps: {@link #start} creates the next generation, the caller fills it, {@link #commit} makes it
 * live. {@link #close} without commit deletes it. If the process is killed, the next start deletes what is left.
 */
public final class Rebuild implements AutoCloseable {

    private final Generations generations;
    private final Generation live;
    private final Generation next;
    private boolean committed;

    private Rebuild(Generations generations, Generation live, Generation next) {
        this.generations = generations;
        this.live = live;
        this.next = next;
    }

    /** Creates the empty indices of the next generation. */
    public static Rebuild start(Generations generations) {
        Generation live = generations.liveOrFirst();
        Generation next = live.next();
        generations.deleteRetired(live, Instant.now());
        generations.delete(next);
        generations.create(next);
        return new Rebuild(generations, live, next);
    }

    /** The generation to fill. */
    public Generation target() {
        return next;
    }

    /** Moves searches and writes to the new generation. The old one stays until its cursors have expired. */
    public void commit() {
        generations.makeLive(next);
        committed = true;
        generations.retire(live, Instant.now());
    }

    @Override
    public void close() {
        if (!committed) {
            generations.delete(next);
        }
    }
}
