package io.claimtrail.search.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.FakeElasticsearch.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Indices, aliases and the shared documents of an Elasticsearch, in memory; answers can get lost. */
final class FakeCluster {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Aliases by index. */
    final Map<String, Set<String>> indices = new TreeMap<>();

    private final Map<String, Stored> documents = new HashMap<>();
    private long writes;
    private Predicate<Call> losesRequest = call -> false;
    private Predicate<Call> losesAnswer = call -> false;

    private record Stored(JsonNode content, long sequenceNumber) {}

    final FakeElasticsearch elasticsearch = new FakeElasticsearch(this::answer);

    Generations generations() {
        IndexConfig config = new TestIndexConfig();
        return new Generations(elasticsearch, new IndexDefinitions(elasticsearch, config, JSON), config, JSON);
    }

    SharedDocuments sharedDocuments() {
        IndexConfig config = new TestIndexConfig();
        return new SharedDocuments(elasticsearch, new IndexDefinitions(elasticsearch, config, JSON), config);
    }

    /** Performs the next request that matches, and loses its answer. */
    void loseOneAnswer(Predicate<Call> request) {
        losesAnswer = request;
    }

    /** Loses all requests that match, without performing them. */
    void loseRequests(Predicate<Call> request) {
        losesRequest = request;
    }

    void deleteDocuments() {
        documents.clear();
    }

    private String answer(Call call) {
        if (losesRequest.test(call)) {
            throw new ElasticsearchUnavailableException("the request was lost");
        }
        String answer = perform(call);
        if (losesAnswer.test(call)) {
            losesAnswer = other -> false;
            throw new ElasticsearchUnavailableException("the answer was lost");
        }
        return answer;
    }

    private String perform(Call call) {
        String path = call.path().replaceAll("\\?.*", "");
        if (call.is("POST", "/_aliases")) {
            return changeAliases(read(call.body()).path("actions"));
        }
        if (path.startsWith("/_alias/")) {
            String alias = path.substring("/_alias/".length());
            List<String> found = indices.keySet().stream()
                    .filter(index -> indices.get(index).contains(alias))
                    .toList();
            if (found.isEmpty()) {
                throw FakeElasticsearch.refused(404, "alias missing");
            }
            return named(found);
        }
        if (path.endsWith("-*/_alias") || path.endsWith("-*/_mapping")) {
            String prefix = path.substring(1, path.indexOf('*'));
            return named(indices.keySet().stream()
                    .filter(index -> index.startsWith(prefix))
                    .toList());
        }
        if (path.endsWith("/_mget")) {
            return documents(read(call.body()));
        }
        if (path.contains("/_create/") || path.contains("/_doc/")) {
            return changeDocument(call, path.substring(path.lastIndexOf('/') + 1));
        }
        String index = path.substring(1);
        switch (call.method()) {
            case "PUT" -> {
                if (!index.endsWith("/_mapping") && indices.putIfAbsent(index, new TreeSet<>()) != null) {
                    throw FakeElasticsearch.refused(400, "resource_already_exists_exception");
                }
            }
            case "DELETE" -> indices.remove(index);
            default -> throw new IllegalArgumentException(call.toString());
        }
        return "{}";
    }

    private String changeAliases(JsonNode actions) {
        Map<String, Set<String>> changed = new TreeMap<>();
        indices.forEach((index, aliases) -> changed.put(index, new TreeSet<>(aliases)));
        for (JsonNode action : actions) {
            JsonNode add = action.path("add");
            if (!add.isMissingNode()) {
                if (!changed.containsKey(add.path("index").asText())) {
                    throw FakeElasticsearch.refused(404, "no such index");
                }
                changed.get(add.path("index").asText()).add(add.path("alias").asText());
                continue;
            }
            JsonNode remove = action.path("remove");
            boolean removed = false;
            for (Map.Entry<String, Set<String>> index : changed.entrySet()) {
                if (matches(remove.path("index"), index.getKey())) {
                    removed |= index.getValue().removeIf(alias -> matches(remove.path("alias"), alias));
                }
            }
            if (!removed && remove.path("must_exist").asBoolean()) {
                throw FakeElasticsearch.refused(404, "aliases_not_found_exception");
            }
        }
        indices.clear();
        indices.putAll(changed);
        return "{}";
    }

    private static boolean matches(JsonNode pattern, String name) {
        String text = pattern.asText();
        return text.endsWith("*") ? name.startsWith(text.substring(0, text.length() - 1)) : name.equals(text);
    }

    private String documents(JsonNode request) {
        List<String> docs = new ArrayList<>();
        for (JsonNode id : request.path("ids")) {
            Stored stored = documents.get(id.asText());
            if (stored != null) {
                docs.add("{\"_id\":\"%s\",\"found\":true,\"_seq_no\":%d,\"_primary_term\":1,\"_source\":%s}"
                        .formatted(id.asText(), stored.sequenceNumber(), stored.content()));
            }
        }
        return "{\"docs\":" + docs + "}";
    }

    private String changeDocument(Call call, String id) {
        Stored stored = documents.get(id);
        boolean conflicts = call.path().contains("/_create/")
                ? stored != null
                : stored == null || !call.path().contains("if_seq_no=" + stored.sequenceNumber() + "&");
        if (conflicts) {
            throw FakeElasticsearch.refused(409, "version_conflict_engine_exception");
        }
        writes++;
        if (call.method().equals("DELETE")) {
            documents.remove(id);
        } else {
            documents.put(id, new Stored(read(call.body()), writes));
        }
        return "{\"_seq_no\":" + writes + ",\"_primary_term\":1}";
    }

    private static String named(List<String> names) {
        ObjectNode answer = JSON.createObjectNode();
        names.forEach(name -> answer.putObject(name));
        return answer.toString();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
