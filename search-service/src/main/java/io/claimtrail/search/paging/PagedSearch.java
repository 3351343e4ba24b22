package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.SharedPointsInTime.PointInTime;
import jakarta.enterprise.context.ApplicationScoped;
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

    PagedSearch(Elasticsearch elasticsearch, PointsInTime points) {
        this.elasticsearch = elasticsearch;
        this.points = points;
        this.shared = new SharedPointsInTime(points::open, points::close, System::nanoTime);
    }

    /** The first page of what {@code request} finds. */
    public Page first(Index index, ObjectNode request, int limit) {
        PointInTime point = shared.join(index);
        boolean hasCursor = false;
        try {
            Page page = fetch(request, limit, Cursor.start(point.id(), request));
            hasCursor = page.next() != null;
            return page;
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
        Cursor place = Cursor.decode(cursor).orElseThrow(() -> new InvalidCursorException("is not a cursor"));
        ObjectNode request = requests.stream()
                .filter(place::isFor)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidCursorException("belongs to another search: repeat all other parameters with it"));
        try {
            return fetch(request, limit, place);
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
                (size, place) -> fetch(ungrouped, size, place),
                place -> points.close(place.pointInTime()),
                Cursor.start(points.open(index), ungrouped),
                limit);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .onClose(batches::close);
    }

    private Page fetch(ObjectNode request, int limit, Cursor place) {
        PageRequest page = new PageRequest(request, limit, place);
        return page.page(new SearchHits(elasticsearch.post("/_search", page.body(points.keepAlive()))));
    }
}
