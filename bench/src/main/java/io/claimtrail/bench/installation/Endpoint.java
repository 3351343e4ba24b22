package io.claimtrail.bench.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Base address of an HTTP server. Responses with an error status are exceptions, because no benchmark expects one. */
public record Endpoint(URI address) {

    public static final String JSON = "application/json";
    public static final String HTML = "text/html";
    public static final String NDJSON = "application/x-ndjson";

    /** First status code of errors. */
    private static final int FIRST_ERROR = 400;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Static, so that all requests of a run share its threads and connections. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpRequest getting(String path, Map<String, String> parameters) {
        return getting(path, parameters, JSON);
    }

    /** A request for a page, as a browser sends it. */
    public HttpRequest page(String path, Map<String, String> parameters) {
        return getting(path, parameters, HTML);
    }

    private HttpRequest getting(String path, Map<String, String> parameters, String mediaType) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address.resolve(query.isEmpty() ? path : path + "?" + query))
                .header("Accept", mediaType)
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
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The time from sending the request to the first byte of the answer; the answer is read to its end. */
    public static Duration firstByte(HttpRequest request) {
        long start = System.nanoTime();
        try (InputStream content = send(request, HttpResponse.BodyHandlers.ofInputStream())) {
            int first = content.read();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (first < 0) {
                throw new IllegalStateException(request.uri() + " answered with nothing");
            }
            content.transferTo(OutputStream.nullOutputStream());
            return time;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " broke off", e);
        }
    }

    private static <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = HTTP.send(request, handler);
            if (answer.statusCode() >= FIRST_ERROR) {
                String body = answer.body() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": " + body);
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
