package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Sends JSON to Elasticsearch and returns its JSON response. Throws {@link ElasticsearchUnavailableException} if the same
 * request may succeed later, {@link ElasticsearchRefusedException} if it will not.
 */
@ApplicationScoped
public class Elasticsearch {

    /** HTTP statuses after which the same request may succeed. */
    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 502, 503, 504);

    private static final String NO_INDEX = "index_not_found_exception";

    private static final int NOT_FOUND = 404;

    /** HTTP status of a request or a response that is too large. */
    private static final int TOO_LARGE = 413;

    /** Searches per {@code _msearch} request. */
    private static final int SEARCHES_PER_REQUEST = 200;

    /** Documents per {@code _mget} request. */
    private static final int DOCUMENTS_PER_REQUEST = 500;

    private final RestClient client;
    private final ObjectMapper json;
    private final RequestOptions options;

    Elasticsearch(RestClient client, ObjectMapper json, IndexConfig config) {
        this.client = client;
        this.json = json;
        this.options = RequestOptions.DEFAULT.toBuilder()
                .setHttpAsyncResponseConsumerFactory(new HeapBufferedResponseConsumerFactory(
                        Math.toIntExact(config.maxResponseSize().asLongValue())))
                .build();
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    /** The newest content of the document with {@code id}, also before a refresh; empty if there is none. */
    public Optional<JsonNode> document(String index, String id) {
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            return Optional.of(get("/" + index + "/_source/" + name));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public JsonNode post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    public JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    public JsonNode delete(String path, @Nullable JsonNode body) {
        return send("DELETE", path, body);
    }

    /** Makes all documents of {@code indices} searchable. */
    public void refresh(Collection<String> indices) {
        get("/" + String.join(",", indices) + "/_refresh");
    }

    /** Posts lines of NDJSON, the format of {@code _bulk} and {@code _msearch}. */
    public JsonNode postLines(String path, byte[] lines) {
        return perform("POST", path, new NByteArrayEntity(lines, ContentType.create("application/x-ndjson")));
    }

    /**
     * The newest documents with {@code ids}, also those written since the last refresh; missing ones are left out.
     *
     * @throws ElasticsearchUnavailableException if a document could not be read. While a shard starts, the response as a
     *     whole succeeds and has an error for each document of that shard
     */
    public List<JsonNode> documents(String index, Collection<String> ids) {
        return multiGet("/" + index + "/_mget", ids);
    }

    /** {@link #documents} with {@code fields} of their content only. */
    public List<JsonNode> documents(String index, Collection<String> ids, List<String> fields) {
        return multiGet("/" + index + "/_mget?_source_includes=" + String.join(",", fields), ids);
    }

    /** The versions of the documents with {@code ids}, by id; missing documents are left out. */
    public Map<String, Long> versions(String index, Collection<String> ids) {
        return multiGet("/" + index + "/_mget?_source=false", ids).stream()
                .collect(Collectors.toMap(
                        document -> document.path("_id").asText(),
                        document -> document.path("_version").asLong()));
    }

    private List<JsonNode> multiGet(String path, Collection<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        List<JsonNode> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += DOCUMENTS_PER_REQUEST) {
            addAll(path, sorted.subList(from, Math.min(sorted.size(), from + DOCUMENTS_PER_REQUEST)), found);
        }
        return found;
    }

    /** Reads documents in one request; in several if the response would be larger than is accepted. */
    private void addAll(String path, List<String> ids, List<JsonNode> found) {
        ObjectNode request = json.createObjectNode();
        ids.forEach(request.putArray("ids")::add);
        JsonNode answer;
        try {
            answer = post(path, request);
        } catch (ElasticsearchRefusedException e) {
            if (e.status() != TOO_LARGE || ids.size() == 1) {
                throw e;
            }
            addAll(path, ids.subList(0, ids.size() / 2), found);
            addAll(path, ids.subList(ids.size() / 2, ids.size()), found);
            return;
        }
        answer.path("docs").valueStream().filter(Elasticsearch::isThere).forEach(found::add);
    }

    private static boolean isThere(JsonNode document) {
        JsonNode error = document.path("error");
        if (error.isMissingNode() || error.path("type").asText().equals(NO_INDEX)) {
            return document.path("found").asBoolean();
        }
        throw new ElasticsearchUnavailableException("a document can't be read: "
                + error.path("type").asText() + ", " + error.path("reason").asText());
    }

    /**
     * The response to each of the searches {@code requests} in {@code index}.
     *
     * @throws ElasticsearchUnavailableException if one of them fails and may succeed later
     * @throws ElasticsearchRefusedException if one of them will always fail
     */
    public List<JsonNode> searchAll(String index, List<? extends JsonNode> requests) {
        List<JsonNode> answers = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += SEARCHES_PER_REQUEST) {
            StringBuilder lines = new StringBuilder();
            requests.subList(from, Math.min(requests.size(), from + SEARCHES_PER_REQUEST))
                    .forEach(request -> lines.append("{}\n").append(request).append('\n'));
            String path = "/" + index + "/_msearch";
            for (JsonNode answer : postLines(path, lines.toString().getBytes(StandardCharsets.UTF_8))
                    .path("responses")) {
                if (answer.has("error")) {
                    throw failure(answer);
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    private static RuntimeException failure(JsonNode answer) {
        int status = answer.path("status").asInt();
        JsonNode error = answer.path("error");
        String reason =
                error.path("type").asText() + ": " + error.path("reason").asText();
        return TRANSIENT.contains(status) || error.path("type").asText().equals(NO_INDEX)
                ? new ElasticsearchUnavailableException(reason)
                : new ElasticsearchRefusedException(status, reason, null);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        try {
            HttpEntity entity = body == null
                    ? null
                    : new NByteArrayEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON);
            return perform(method, path, entity);
        } catch (IOException e) {
            throw new IllegalStateException("can't write a request for " + path, e);
        }
    }

    private JsonNode perform(String method, String path, @Nullable HttpEntity entity) {
        Request request = new Request(method, path);
        request.setOptions(options);
        if (entity != null) {
            request.setEntity(entity);
        }
        try {
            return read(client.performRequest(request));
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            if (TRANSIENT.contains(status)) {
                throw new ElasticsearchUnavailableException(method + " " + path + " answered " + status, e);
            }
            String answer = String.valueOf(e.getMessage());
            if (status == NOT_FOUND && answer.contains(NO_INDEX)) {
                throw new ElasticsearchUnavailableException("the indices do not exist yet", e);
            }
            throw new ElasticsearchRefusedException(status, answer, e);
        } catch (IOException e) {
            if (e instanceof ContentTooLongException || e.getCause() instanceof ContentTooLongException) {
                String limit = "the response is larger than claimtrail.elasticsearch.max-response-size";
                throw new ElasticsearchRefusedException(TOO_LARGE, method + " " + path + ": " + limit, e);
            }
            // The client wraps some exceptions in a plain IOException.
            String reason = e instanceof SSLException || e.getCause() instanceof SSLException
                    ? "failed in the TLS handshake: one side rejects the other's certificate"
                            + " (quarkus.tls.elasticsearch.*)"
                    : "got no response";
            throw new ElasticsearchUnavailableException(method + " " + path + " " + reason, e);
        } catch (RuntimeException e) {
            // The thread was interrupted or the client is closed: not the fault of the request.
            throw new ElasticsearchUnavailableException(method + " " + path + " could not be sent", e);
        }
    }

    private JsonNode read(Response response) throws IOException {
        if (response.getEntity() == null) {
            return MissingNode.getInstance();
        }
        try (InputStream in = response.getEntity().getContent()) {
            return json.readTree(in);
        }
    }
}
