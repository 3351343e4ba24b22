package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.SharedPointsInTime.PointInTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Runs a search page by page, or as a stream of batches, at one point in time. */
@ApplicationScoped
public class PagedSearch {

    private final Elasticsearch elasticsearch;
    private final PointsInTime points;
    private final SharedPointsInTime shared;
    private final CursorCodec cursors;

    PagedSearch(Elasticsearch elasticsearch, PointsInTime points, CursorCodec cursors) {
        this.cursors = cursors;
        this.elasticsearch = elasticsearch;
        this.points = points;
        this.shared = new SharedPointsInTime(points::open, points::close, System::nanoTime);
    }

    /** The first page of what {@code request} finds. */
    public Page first(Index index, ObjectNode request, int limit) {
        PointInTime point = shared.join(index);
        boolean hasCursor = false;
        try {
            FetchedPage page =
                    fetch(request, limit, Cursor.start(point.id(), request, Instant.now()), points.keepAlive());
            hasCursor = page.next() != null;
            return signed(page);
        } finally {
            shared.leave(point, hasCursor);
        }
    }

    /**
     * The page that {@code cursor} leads to.
     *
     * @param requests the requests that the first page may have been searched with
     * @throws InvalidCursorException if the cursor is malformed, belongs to none of {@code requests}, or has expired
     */
    public Page next(List<ObjectNode> requests, int limit, String cursor) {
        Cursor place = cursors.decode(cursor);
        ObjectNode request = requests.stream()
                .filter(place::isFor)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidCursorException("belongs to another search: repeat all other parameters with it"));
        try {
            return signed(fetch(request, limit, place, keepAlive(place)));
        } catch (ElasticsearchRefusedException e) {
            throw new InvalidCursorException("has expired: search again");
        }
    }

    /**
     * All hits of what {@code request} finds, without grouping, or the first {@code limit}. The first batch is fetched
     * at once, each other one when it is read. The caller must close the stream.
     */
    public Stream<List<JsonNode>> batches(Index index, ObjectNode request, int limit) {
        ObjectNode ungrouped = request.deepCopy();
        ungrouped.remove("collapse");
        BatchIterator batches = new BatchIterator(
                // The point in time stays open for as long as the export runs.
                (size, place) -> fetch(ungrouped, size, place, points.keepAlive()),
                place -> points.close(place.pointInTime()),
                Cursor.start(points.open(index), ungrouped, Instant.now()),
                limit);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .onClose(batches::close);
    }

    private FetchedPage fetch(ObjectNode request, int limit, Cursor place, Duration keepAlive) {
        PageRequest page = new PageRequest(request, limit, place);
        return page.page(new SearchHits(elasticsearch.post("/_search", page.body(keepAlive.toMillis() + "ms"))));
    }

    /** A point in time need not outlive the cursors that lead into it. */
    private Duration keepAlive(Cursor place) {
        Duration remaining = cursors.remaining(place).plusSeconds(1);
        return remaining.compareTo(points.keepAlive()) < 0 ? remaining : points.keepAlive();
    }

    private Page signed(FetchedPage page) {
        Cursor next = page.next();
        return new Page(page.hits(), page.total(), page.aggregations(), next == null ? null : cursors.encode(next));
    }
}
