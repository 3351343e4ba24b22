package io.claimtrail.bench.installation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * HTTP proxy between search-service and Elasticsearch that records the body of a search. A benchmark repeats this body
 * directly, so that it compares the service with the query that the service really sends.
 */
public final class SearchRecorder implements AutoCloseable {

    private static final String POINT_IN_TIME = "pit";

    private final Endpoint elasticsearch;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile @Nullable ObjectNode last;

    public SearchRecorder(Endpoint elasticsearch) {
        this.elasticsearch = elasticsearch;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** {@code host:port} of the proxy, for the configuration of search-service. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sends {@code request} and returns the body of the search that it caused, without point in time. */
    public ObjectNode recorded(HttpRequest request) {
        last = null;
        Endpoint.send(request);
        ObjectNode body = last;
        if (body == null) {
            throw new IllegalStateException(request.uri() + " caused no search");
        }
        body.remove(POINT_IN_TIME);
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/_search")
                && Endpoint.parse(body) instanceof ObjectNode search
                && search.has(POINT_IN_TIME)) {
            last = search;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        elasticsearch.address().resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try (exchange) {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
