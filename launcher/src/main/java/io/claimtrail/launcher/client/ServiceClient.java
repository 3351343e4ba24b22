package io.claimtrail.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.localstack.Component;
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
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** HTTP calls to one service. Every failure is a {@link ServiceException} whose message says what to do. */
public final class ServiceClient implements AutoCloseable {

    private static final int REFUSED = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

    private final Component component;
    private final String name;
    private final URI address;
    private final @Nullable String key;
    private final boolean isLocal;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A client that has sent nothing yet.
     *
     * @param key sent with each request; null where none is required
     * @param tls for HTTPS; null for the JDK's certificate authorities
     * @param isLocal whether the launcher itself starts the service, so that messages can say how
     */
    public ServiceClient(
            Component component, URI address, @Nullable String key, @Nullable SSLContext tls, boolean isLocal) {
        this.component = component;
        this.name = component.label();
        this.address = address;
        this.key = key;
        this.isLocal = isLocal;
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).version(HttpClient.Version.HTTP_1_1);
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.http = builder.build();
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

    /** Puts the JSON document {@code content} to {@code path}. */
    void putJson(String path, byte[] content) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        accepted(send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** The answer to the JSON document {@code content} posted to {@code path}, parsed. */
    JsonNode postJson(String path, byte[] content) {
        return parse(accepted(post(path, "application/json", content)));
    }

    private String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED) {
            throw new ServiceException(name + " refused: " + Problem.text(answer.statusCode(), answer.body()));
        }
        return answer.body();
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
            throw new ServiceException(name + " did not answer with JSON: see its log, or check its address");
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
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path)).timeout(ANSWER_LIMIT);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = http.send(request, handler);
            requireAllowed(answer.statusCode());
            return answer;
        } catch (SSLException e) {
            throw new ServiceException("no TLS connection to " + name + " at " + address + " (" + e.getMessage()
                    + "): give the authority of its certificate with --ca-file");
        } catch (IOException e) {
            throw new ServiceException(name + " does not answer at " + address + unavailable(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted");
        }
    }

    private void requireAllowed(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            String needed = status == UNAUTHORIZED ? "a valid key" : "a key whose role allows this";
            throw new ServiceException(name + " requires " + needed
                    + ": give one with --key-file or CLAIMTRAIL_API_KEY (./claimtrail keys create makes keys)");
        }
    }

    private String unavailable(IOException e) {
        if (isLocal) {
            return ": start it with ./claimtrail up, or see ./claimtrail logs " + name;
        }
        String reason = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
        return reason + ": check " + component.option() + " and the network";
    }

    /** A path of the API below the address, which may have a path of its own. */
    private URI resolve(String path) {
        return URI.create(address.toString().replaceFirst("/+$", "") + path);
    }

    /** {@code text} as a part of a path, or of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
