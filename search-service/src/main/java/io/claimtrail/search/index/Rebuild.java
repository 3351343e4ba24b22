package io.claimtrail.search.index;

import java.time.Instant;

/**
 * The next generation while it is being filled. {@link #commit()} makes it live; closed without that, it is deleted, and
 * what a killed rebuild left behind is deleted when the next one starts.
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

    /** Makes the empty indices of the next generation. */
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

    /** Moves search and writes to the new generation; the old one stays for those who still page through it. */
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
