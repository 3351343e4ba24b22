package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.IndexConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens points in time, and gives them back. Searches for a page that begin within a moment share one: to open one for each
 * costs about as much as the search itself.
 */
@ApplicationScoped
class PointsInTime {

    /** That a page may be behind; less than the indices take to show what was written. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final String keepAlive;
    private final Map<Index, Shared> newest = new EnumMap<>(Index.class);

    PointsInTime(Elasticsearch elasticsearch, Generations generations, IndexConfig config) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.keepAlive = config.cursorKeepAlive().toMillis() + "ms";
    }

    /** How long a point in time is kept after its last use, in Elasticsearch's words. */
    String keepAlive() {
        return keepAlive;
    }

    /** Opens one. */
    String open(Index index) {
        String path = "/" + generations.readAlias(index) + "/_pit?keep_alive=" + keepAlive;
        return elasticsearch
                .post(path, JsonNodeFactory.instance.objectNode())
                .path("id")
                .asText();
    }

    /** Gives one back. What can't be given back ends by itself, once it is no longer kept alive. */
    void close(String id) {
        try {
            elasticsearch.delete("/_pit", JsonNodeFactory.instance.objectNode().put("id", id));
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException e) {
            // Whoever asked has all there is.
        }
    }

    /**
     * Joins the one of this moment, or opens it; each who joined is to {@link #leave}. While it is opened, others make do
     * with the one before, for one moment more.
     */
    Shared join(Index index) {
        synchronized (this) {
            @Nullable Shared before = newest.get(index);
            if (before != null && before.serves()) {
                before.users++;
                return before;
            }
            if (before != null) {
                before.renewed = true;
            }
        }
        Shared joined = new Shared(open(index));
        @Nullable Shared replaced;
        synchronized (this) {
            replaced = newest.put(index, joined);
        }
        if (replaced != null) {
            closeIfIdle(replaced);
        }
        return joined;
    }

    /**
     * Leaves it.
     *
     * @param kept whether a cursor leads into it
     */
    void leave(Shared shared, boolean kept) {
        synchronized (this) {
            shared.users--;
            shared.kept |= kept;
        }
        closeIfIdle(shared);
    }

    private void closeIfIdle(Shared shared) {
        boolean idle;
        synchronized (this) {
            boolean left = shared.isOver(MOMENT) || !newest.containsValue(shared);
            idle = shared.users == 0 && left && !shared.kept;
            if (idle) {
                shared.kept = true; // closed once, by whoever comes first
                newest.values().remove(shared);
            }
        }
        if (idle) {
            close(shared.id);
        }
    }

    /** One that several use. */
    static final class Shared {

        private final String id;
        private final long since = System.nanoTime();
        private int users = 1;
        private boolean kept;
        private boolean renewed;

        private Shared(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** Whether whoever searches now may see what this shows. */
        private boolean serves() {
            return !isOver(renewed ? MOMENT.multipliedBy(2) : MOMENT);
        }

        private boolean isOver(Duration age) {
            return System.nanoTime() - since > age.toNanos();
        }
    }
}
