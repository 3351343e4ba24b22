package io.claimtrail.bench.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Base address of an HTTP server. Responses with an error status are exceptions, because no benchmark expects one. */
public record Endpoint(URI address) {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";

    /** First status code of errors. */
    private static final int FIRST_ERROR = 400;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Static, so that all requests of a run share its threads and connections. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpRequest getting(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address.resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", JSON)
                .build();
    }

    public HttpRequest sending(String method, String path, String mediaType, byte[] body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
    }

    public HttpRequest posting(String path, JsonNode body) {
        return sending("POST", path, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode get(String path, Map<String, String> parameters) {
        return parse(send(getting(path, parameters)));
    }

    public JsonNode put(String path, JsonNode body) {
        return parse(send(sending("PUT", path, JSON, body.toString().getBytes(StandardCharsets.UTF_8))));
    }

    public JsonNode post(String path, JsonNode body) {
        return parse(send(posting(path, body)));
    }

    public static byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " answered "
                        + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
