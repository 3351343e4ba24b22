package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fetches pages. */
@ApplicationScoped
public class Pages {

    /** Elasticsearch can't go on after a group, only count on, and no further than this by default. */
    private static final int MOST_GROUPS = 10_000;

    private final Elasticsearch elasticsearch;
    private final PointsInTime points;

    Pages(Elasticsearch elasticsearch, PointsInTime points) {
        this.elasticsearch = elasticsearch;
        this.points = points;
    }

    /** The first page of what {@code request} asks for. */
    public Page first(Index index, ObjectNode request, int limit) {
        PointsInTime.Shared shared = points.join(index);
        boolean leadsOn = false;
        try {
            Page page = fetch(request, limit, start(shared.id(), request));
            leadsOn = page.next().isPresent();
            return page;
        } finally {
            points.leave(shared, leadsOn);
        }
    }

    /**
     * All hits of what {@code request} asks for, ungrouped, or the first {@code most}, in batches from one point in time. The first
     * batch is fetched at once, the others when they are asked for; the stream is to be closed.
     */
    public Stream<List<JsonNode>> walk(Index index, ObjectNode request, int most) {
        ObjectNode ungrouped = request.deepCopy();
        ungrouped.remove("collapse");
        Walk walk = new Walk(this, ungrouped, most, start(points.open(index), ungrouped));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false)
                .onClose(walk::close);
    }

    /**
     * The page that {@code cursor} leads to.
     *
     * @param requests what the first page may have been asked with
     * @throws InvalidCursorException where it leads nowhere
     */
    public Page next(List<ObjectNode> requests, int limit, String cursor) {
        Cursor place = Cursor.decode(cursor).orElseThrow(() -> new InvalidCursorException("is not a cursor"));
        ObjectNode request = requests.stream()
                .filter(candidate -> fingerprint(candidate).equals(place.asked()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidCursorException("belongs to another search: repeat all other parameters with it"));
        try {
            return fetch(request, limit, place);
        } catch (ElasticsearchRefusedException e) {
            throw new InvalidCursorException("has expired: search again");
        }
    }

    Page fetch(ObjectNode request, int limit, Cursor place) {
        ObjectNode paged = request.deepCopy();
        paged.put("size", limit + 1);
        paged.putObject("pit").put("id", place.pointInTime()).put("keep_alive", points.keepAlive());
        boolean grouped = request.has("collapse");
        if (grouped) {
            paged.put("from", place.after().path(0).asInt());
        } else if (!place.after().isEmpty()) {
            paged.set("search_after", place.after());
            paged.remove("from");
        }
        JsonNode answer = elasticsearch.post("/_search", paged);
        List<JsonNode> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hits::add);
        boolean more = hits.size() > limit;
        List<JsonNode> shown = more ? hits.subList(0, limit) : hits;
        ArrayNode after = grouped
                ? JsonNodeFactory.instance.arrayNode().add(paged.path("from").asInt() + shown.size())
                : (ArrayNode) (more ? shown.getLast().get("sort") : place.after());
        Optional<String> next = more && !(grouped && after.path(0).asInt() + limit >= MOST_GROUPS)
                ? Optional.of(
                        new Cursor(answer.path("pit_id").asText(place.pointInTime()), after, place.asked()).encode())
                : Optional.empty();
        JsonNode total = answer.path("hits").path("total");
        return new Page(
                shown,
                new Page.Total(
                        total.path("value").asLong(), total.path("relation").asText("eq")),
                answer.path("aggregations"),
                next);
    }

    void close(Cursor place) {
        points.close(place.pointInTime());
    }

    private static Cursor start(String pointInTime, ObjectNode request) {
        return new Cursor(pointInTime, JsonNodeFactory.instance.arrayNode(), fingerprint(request));
    }

    private static String fingerprint(ObjectNode request) {
        return Integer.toHexString(request.path("query").hashCode())
                + Integer.toHexString(request.path("sort").hashCode())
                + Integer.toHexString(request.path("collapse").hashCode());
    }
}
