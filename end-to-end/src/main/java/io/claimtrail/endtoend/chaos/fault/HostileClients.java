package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation.Service;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Clients that send what no service accepts. A service rejects it and goes on. */
final class HostileClients {

    /** Number of clients per kind of request. */
    private static final int CLIENTS = 4;

    private static final int SLOW_CLIENTS = 50;
    private static final int DEPTH = 30_000;
    /** Number of words that are too many. */
    private static final int SURPLUS = 50_000;

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private HostileClients() {}

    /** What a service must reject, by its name. */
    private record Content(String name, String json) {}

    /**
     * Sends every kind of request several times at once, while slow clients are connected.
     *
     * @throws IllegalStateException if the service ends, accepts one of them or fails
     */
    static void attack(Part part, Service service) throws InterruptedException {
        String path = path(part.component());
        try (SlowClients slow = SlowClients.open(SLOW_CLIENTS, service.api().port(), path, "application/json");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> requests = contents(maxBytes(part.component())).stream()
                    .flatMap(content -> Stream.generate(() -> content).limit(CLIENTS))
                    .<Future<?>>map(content -> threads.submit(() -> send(part, service.api(), path, content)))
                    .toList();
            for (Future<?> request : requests) {
                request.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a hostile request: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            // The service is unavailable because of another fault.
        }
        if (!service.server().isAlive()) {
            throw new IllegalStateException(part + " has ended after hostile requests; its log is " + service.log());
        }
    }

    private static String path(Component service) {
        return switch (service) {
            case INGEST -> "/v1/articles";
            case CLAIMS -> "/v1/extract";
            case SEARCH -> "/v1/match";
            case KAFKA, ELASTICSEARCH -> throw new IllegalArgumentException(service + " has no requests");
        };
    }

    /** Maximum size of one request, by default. */
    private static int maxBytes(Component service) {
        return switch (service) {
            case INGEST -> 8 * 1024 * 1024;
            case CLAIMS -> 1024 * 1024;
            case SEARCH -> 160 * 1024;
            case KAFKA, ELASTICSEARCH -> throw new IllegalArgumentException(service + " has no requests");
        };
    }

    private static List<Content> contents(int maxBytes) {
        return List.of(
                new Content("too large", "{\"text\":\"" + "a ".repeat(maxBytes / 2 + SURPLUS) + "\"}"),
                new Content("too deep", "[".repeat(DEPTH)),
                new Content("many objects", array("{}", maxBytes)),
                new Content("many arrays", array("[]", maxBytes)));
    }

    private static String array(String element, int length) {
        return "[" + (element + ",").repeat(length / (element.length() + 1) - 1) + element + "]";
    }

    private static void send(Part part, Api api, String path, Content content) {
        int status = status(api, path, content).orElse(UNAVAILABLE);
        if (status < BAD_REQUEST || (status >= SERVER_ERROR && status != UNAVAILABLE)) {
            throw new IllegalStateException(
                    part + " answered " + status + " to content that is or has: " + content.name());
        }
    }

    /** Status of the answer; empty if there is none, as where the connection is closed before all was sent. */
    private static OptionalInt status(Api api, String path, Content content) {
        try {
            return OptionalInt.of(api.post(path, content.json()).statusCode());
        } catch (UncheckedIOException e) {
            return OptionalInt.empty();
        }
    }
}
