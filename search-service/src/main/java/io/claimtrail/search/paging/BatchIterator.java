package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the hits of a search in batches, at one point in time. The constructor fetches the first batch, so that
 * a search that Elasticsearch refuses fails before anything is answered; {@link #next} fetches the others.
 */
final class BatchIterator implements Iterator<List<JsonNode>>, AutoCloseable {

    /** Hits per batch. */
    static final int BATCH_SIZE = 500;

    private final PageSource pages;
    private final Consumer<Cursor> closer;

    private int remaining;
    private Cursor place;
    private boolean hasMore = true;
    private @Nullable List<JsonNode> fetched;

    /** Fetches the page of at most {@code size} hits that starts at a cursor. */
    interface PageSource {
        FetchedPage fetch(int size, Cursor place);
    }

    /**
     * Fetches the first batch.
     *
     * @param closer gives back the point in time of the last cursor
     * @param limit maximum number of hits of all batches together
     */
    BatchIterator(PageSource pages, Consumer<Cursor> closer, Cursor start, int limit) {
        this.pages = pages;
        this.closer = closer;
        this.place = start;
        this.remaining = limit;
        try {
            fetched = fetch();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return fetched != null || hasMore;
    }

    @Override
    public List<JsonNode> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all batches have been read");
        }
        List<JsonNode> batch = fetched != null ? fetched : fetch();
        fetched = null;
        return batch;
    }

    @Override
    public void close() {
        closer.accept(place);
    }

    private List<JsonNode> fetch() {
        FetchedPage page = pages.fetch(Math.min(BATCH_SIZE, remaining), place);
        remaining -= page.hits().size();
        Cursor next = page.next();
        hasMore = remaining > 0 && next != null;
        if (next != null) {
            place = next;
        }
        return page.hits();
    }
}
