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
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
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

    /** Searches per {@code _msearch} request. */
    private static final int SEARCHES_PER_REQUEST = 200;

    private final RestClient client;
    private final ObjectMapper json;

    Elasticsearch(RestClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
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
        if (ids.isEmpty()) {
            return List.of();
        }
        ObjectNode request = json.createObjectNode();
        ids.stream().sorted().forEach(request.putArray("ids")::add);
        return post("/" + index + "/_mget", request)
                .path("docs")
                .valueStream()
                .filter(Elasticsearch::isThere)
                .toList();
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
     * @throws ElasticsearchUnavailableException if one of them fails
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
                    throw new ElasticsearchUnavailableException(
                            answer.path("error").path("reason").asText());
                }
                answers.add(answer);
            }
        }
        return answers;
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
