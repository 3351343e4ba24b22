package io.claimtrail.bench.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A copy of an index of Claimtrail, filled with the same documents by bulk requests only. */
public final class BareIndex {

    /** Documents per search and per bulk request. */
    private static final int PAGE = 1000;

    /** Settings that Elasticsearch sets itself when it creates an index. */
    private static final List<String> OWN_SETTINGS = List.of("creation_date", "provided_name", "uuid", "version");

    private final Endpoint elasticsearch;
    private final String name;
    private final ObjectNode definition;
    private final List<HttpRequest> bulks = new ArrayList<>();
    private int documents;

    private BareIndex(Endpoint elasticsearch, String name, ObjectNode definition) {
        this.elasticsearch = elasticsearch;
        this.name = name;
        this.definition = definition;
    }

    /** An index with the mapping, settings and documents of {@code original}. It is created by {@link #refill}. */
    public static BareIndex like(Endpoint elasticsearch, String original) {
        JsonNode known = elasticsearch.get("/" + original, Map.of()).iterator().next();
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        ObjectNode settings = known.path("settings").path("index").deepCopy();
        definition.putObject("settings").set("index", settings.remove(OWN_SETTINGS));
        definition.set("mappings", known.path("mappings"));
        BareIndex index = new BareIndex(elasticsearch, "bare-" + original, definition);
        index.read(original);
        return index;
    }

    public int documents() {
        return documents;
    }

    /** Creates the index again and fills it. Passes the filling, until all documents are searchable, to {@code timing}. */
    public void refill(Consumer<Runnable> timing) {
        Endpoint.send(
                elasticsearch.sending("DELETE", "/" + name + "?ignore_unavailable=true", Endpoint.JSON, new byte[0]));
        elasticsearch.put("/" + name, definition);
        timing.accept(() -> {
            bulks.forEach(bulk -> requireAccepted(Endpoint.parse(Endpoint.send(bulk))));
            elasticsearch.get("/" + name + "/_refresh", Map.of());
        });
    }

    private static void requireAccepted(JsonNode answer) {
        if (answer.path("errors").asBoolean(true)) {
            throw new IllegalStateException("Elasticsearch rejected documents of a bulk request");
        }
    }

    private void read(String original) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", PAGE);
        request.putArray("sort").add("id");
        for (JsonNode hits = page(original, request); !hits.isEmpty(); hits = page(original, request)) {
            StringBuilder lines = new StringBuilder();
            for (JsonNode hit : hits) {
                lines.append("{\"index\":{\"_id\":").append(hit.path("_id")).append("}}\n");
                lines.append(hit.path("_source")).append('\n');
            }
            documents += hits.size();
            byte[] body = lines.toString().getBytes(UTF_8);
            bulks.add(elasticsearch.sending("POST", "/" + name + "/_bulk", Endpoint.NDJSON, body));
            request.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    private JsonNode page(String original, ObjectNode request) {
        return elasticsearch
                .post("/" + original + "/_search", request)
                .path("hits")
                .path("hits");
    }
}
