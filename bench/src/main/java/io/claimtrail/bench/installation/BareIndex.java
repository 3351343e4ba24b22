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

/** An index like one of ours, with the same documents, filled by nothing but bulk requests. */
public final class BareIndex {

    private static final int PAGE = 1000;
    /** Of a node that made the index, not of what it holds. */
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

    /** An index with the mapping, the settings and the documents of {@code original}; empty until it is filled. */
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

    /** Makes the index anew and fills it; what {@code timing} is given is the filling, until all can be searched. */
    public void refill(Consumer<Runnable> timing) {
        Endpoint.send(
                elasticsearch.sending("DELETE", "/" + name + "?ignore_unavailable=true", Endpoint.JSON, new byte[0]));
        elasticsearch.put("/" + name, definition);
        timing.accept(() -> {
            bulks.forEach(bulk -> requireTaken(Endpoint.parse(Endpoint.send(bulk))));
            elasticsearch.get("/" + name + "/_refresh", Map.of());
        });
    }

    private static void requireTaken(JsonNode answer) {
        if (answer.path("errors").asBoolean(true)) {
            throw new IllegalStateException("Elasticsearch did not take a bulk");
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
