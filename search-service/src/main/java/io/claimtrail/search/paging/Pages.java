package io.claimtrail.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.IndexConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches pages. */
@ApplicationScoped
public class Pages {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final String keepAlive;

    Pages(Elasticsearch elasticsearch, Generations generations, IndexConfig config) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.keepAlive = config.cursorKeepAlive().toMillis() + "ms";
    }

    /** The first page of what {@code request} asks for. */
    public Page first(Index index, ObjectNode request, int limit) {
        String asked = fingerprint(request);
        String path = "/" + generations.readAlias(index) + "/_pit?keep_alive=" + keepAlive;
        String pointInTime = elasticsearch
                .post(path, JsonNodeFactory.instance.objectNode())
                .path("id")
                .asText();
        Page page = fetch(request, limit, pointInTime, Optional.empty(), asked);
        if (page.next().isEmpty()) {
            close(pointInTime);
        }
        return page;
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
            return fetch(request, limit, place.pointInTime(), Optional.of(place.after()), place.asked());
        } catch (ElasticsearchRefusedException e) {
            throw new InvalidCursorException("has expired: search again");
        }
    }

    private Page fetch(ObjectNode request, int limit, String pointInTime, Optional<ArrayNode> after, String asked) {
        ObjectNode paged = request.deepCopy();
        paged.put("size", limit + 1);
        paged.putObject("pit").put("id", pointInTime).put("keep_alive", keepAlive);
        after.ifPresent(values -> paged.set("search_after", values));
        JsonNode answer = elasticsearch.post("/_search", paged);
        List<JsonNode> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hits::add);
        boolean more = hits.size() > limit;
        List<JsonNode> shown = more ? hits.subList(0, limit) : hits;
        Optional<String> next = more
                ? Optional.of(new Cursor(
                                answer.path("pit_id").asText(pointInTime),
                                (ArrayNode) shown.getLast().get("sort"),
                                asked)
                        .encode())
                : Optional.empty();
        JsonNode total = answer.path("hits").path("total");
        return new Page(
                shown,
                new Page.Total(
                        total.path("value").asLong(), total.path("relation").asText("eq")),
                answer.path("aggregations"),
                next);
    }

    private void close(String pointInTime) {
        elasticsearch.delete("/_pit", JsonNodeFactory.instance.objectNode().put("id", pointInTime));
    }

    private static String fingerprint(ObjectNode request) {
        return Integer.toHexString(request.path("query").hashCode())
                + Integer.toHexString(request.path("sort").hashCode());
    }
}
