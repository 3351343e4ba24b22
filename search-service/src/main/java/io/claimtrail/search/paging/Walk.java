package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Hits of a search in batches, from one point in time. The first is fetched at once, the others when asked for. */
final class Walk implements Iterator<List<JsonNode>>, AutoCloseable {

    private static final int BATCH = 500;

    private final Pages pages;
    private final ObjectNode request;

    private int left;
    private Cursor place;
    private boolean more = true;
    private @Nullable List<JsonNode> ahead;

    Walk(Pages pages, ObjectNode request, int most, Cursor start) {
        this.pages = pages;
        this.request = request;
        this.left = most;
        this.place = start;
        try {
            ahead = fetch();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null || more;
    }

    @Override
    public List<JsonNode> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all batches have been seen");
        }
        List<JsonNode> batch = ahead != null ? ahead : fetch();
        ahead = null;
        return batch;
    }

    @Override
    public void close() {
        pages.close(place);
    }

    private List<JsonNode> fetch() {
        Page page = pages.fetch(request, Math.min(BATCH, left), place);
        left -= page.hits().size();
        more = left > 0 && page.next().isPresent();
        place = page.next().flatMap(Cursor::decode).orElse(place);
        return page.hits();
    }
}
