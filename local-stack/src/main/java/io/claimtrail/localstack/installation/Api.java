package io.claimtrail.localstack.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP calls to one service, for tests. */
public record Api(int port) {

    /** Static, because the whole process shares its threads and connections. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Timeout of a request; longer than any fault lasts, as the outcome of a request that timed out is unknown. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(json(path).POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(json(path).PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String mediaType, String body) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    public JsonNode getJson(String path) {
        return parse(get(path).body());
    }

    /** All items of a list, page by page. */
    public List<JsonNode> getAll(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = getJson(path + "&limit=100");
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            page = getJson(path + "&limit=100&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** Total number of items of a list; fails where the service no longer counts them exactly. */
    public long total(String path) {
        JsonNode total = getJson(path + "&limit=1").path("total");
        if (!total.path("relation").asText().equals("eq")) {
            throw new IllegalStateException(path + " has at least " + total.path("value"));
        }
        return total.path("value").asLong();
    }

    public boolean isReady() {
        return get("/q/health/ready").statusCode() == 200;
    }

    /** Whether it is shutting down: it still answers, but closes its connections. */
    public boolean isStopping() {
        return get("/q/health/live").headers().allValues("Connection").contains("close");
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
