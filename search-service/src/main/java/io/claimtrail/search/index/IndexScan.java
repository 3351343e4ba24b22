package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the ids and versions of all documents of an index that have a value in a field. */
@ApplicationScoped
public class IndexScan {

    /** Documents per request. */
    static final int PAGE_SIZE = 1000;

    private static final String KEEP_ALIVE = "5m";

    private final Elasticsearch elasticsearch;
    private final ObjectMapper json;

    IndexScan(Elasticsearch elasticsearch, ObjectMapper json) {
        this.elasticsearch = elasticsearch;
        this.json = json;
    }

    /**
     * Refreshes {@code index}, then reads it page by page at one point in time.
     *
     * @param pages receives the versions of each page's documents, by id
     */
    public void scan(String index, String field, boolean value, Consumer<Map<String, Long>> pages) {
        elasticsearch.get("/" + index + "/_refresh");
        String pointInTime = elasticsearch
                .post("/" + index + "/_pit?keep_alive=" + KEEP_ALIVE, json.createObjectNode())
                .path("id")
                .asText();
        try {
            ObjectNode request = json.createObjectNode()
                    .put("size", PAGE_SIZE)
                    .put("version", true)
                    .put("_source", false)
                    .put("track_total_hits", false);
            request.putObject("pit").put("id", pointInTime).put("keep_alive", KEEP_ALIVE);
            request.putObject("query").putObject("term").put(field, value);
            request.putArray("sort").add("_shard_doc");
            List<JsonNode> page;
            do {
                page = elasticsearch
                        .post("/_search", request)
                        .path("hits")
                        .path("hits")
                        .valueStream()
                        .toList();
                if (!page.isEmpty()) {
                    pages.accept(versions(page));
                    request.set("search_after", page.getLast().path("sort"));
                }
            } while (page.size() == PAGE_SIZE);
        } finally {
            close(pointInTime);
        }
    }

    private static Map<String, Long> versions(List<JsonNode> page) {
        Map<String, Long> versions = new HashMap<>();
        page.forEach(hit ->
                versions.put(hit.path("_id").asText(), hit.path("_version").asLong()));
        return versions;
    }

    private void close(String pointInTime) {
        try {
            elasticsearch.delete("/_pit", json.createObjectNode().put("id", pointInTime));
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException e) {
            // Elasticsearch closes it when it is no longer kept alive.
        }
    }
}
