package io.claimtrail.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of our services, as its users see it. */
public final class ServiceClient implements AutoCloseable {

    private static final int REFUSED = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

    private final String name;
    private final URI address;
    private final Optional<String> key;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A client that asks nothing yet.
     *
     * @param name of the service, for those who read of its troubles
     * @param key to show with each request
     */
    public ServiceClient(String name, URI address, Optional<String> key) {
        this.name = name;
        this.address = address;
        this.key = key;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The answer to a GET as it came. */
    public String get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(query.isEmpty() ? path : path + "?" + query)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            String hint = answer.statusCode() == UNAVAILABLE ? ": see ./claimtrail status, and try again" : "";
            throw new ServiceException(name + " refused: " + Problem.text(answer.statusCode(), answer.body()) + hint);
        }
        return answer.body();
    }

    /** The answer to a GET, parsed. */
    public JsonNode getJson(String path, Map<String, String> parameters) {
        return parse(get(path, parameters));
    }

    /** Deletes what is at {@code path}. */
    void delete(String path) {
        HttpResponse<String> answer = send(request(path).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= REFUSED) {
            throw new ServiceException(name + " refused: " + Problem.text(answer.statusCode(), answer.body()));
        }
    }

    /** Whether there is something at {@code path}. */
    public boolean has(String path) {
        return send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    HttpResponse<String> post(String path, String mediaType, byte[] content) {
        return send(posting(path, mediaType, content), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<InputStream> postForStream(String path, String mediaType, byte[] content) {
        return send(posting(path, mediaType, content), HttpResponse.BodyHandlers.ofInputStream());
    }

    JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new ServiceException(
                    name + " answered something that is not JSON: see its log (./claimtrail logs " + name + ")");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest posting(String path, String mediaType, byte[] content) {
        return request(path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_LIMIT);
        key.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = http.send(request, handler);
            requireAllowed(answer.statusCode());
            return answer;
        } catch (IOException e) {
            throw new ServiceException(name + " does not answer at " + address
                    + ": start it with ./claimtrail up, or look at ./claimtrail logs " + name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted");
        }
    }

    private void requireAllowed(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            String key = status == UNAUTHORIZED ? "a key that is good" : "a key of a role that may do this";
            throw new ServiceException(name + " asks for " + key
                    + ": set CLAIMTRAIL_API_KEY to one (./claimtrail keys create makes them)");
        }
    }

    /** {@code text} as a part of a path, or of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
