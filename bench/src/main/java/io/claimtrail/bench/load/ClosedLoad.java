package io.claimtrail.bench.load;

import io.claimtrail.bench.installation.Endpoint;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Closed-loop load: a number of clients, each of which sends its next request after the response to the last one. */
public final class ClosedLoad {

    private final int clients;
    private final List<HttpRequest> requests;

    /** @param requests sent in turn; after the last one follows the first */
    public ClosedLoad(int clients, List<HttpRequest> requests) {
        this.clients = clients;
        this.requests = List.copyOf(requests);
    }

    /** Sends requests for about {@code duration}. */
    public Latencies during(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return run(number -> System.nanoTime() < end);
    }

    /** Sends every request once. */
    public Latencies once() {
        return run(number -> number < requests.size());
    }

    /** Sends requests as long as {@code continues} accepts the number of the next one. */
    private Latencies run(IntPredicate continues) {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Latencies>> parts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                parts.add(threads.submit(() -> client(next, continues)));
            }
            List<Latencies> done = new ArrayList<>();
            for (Future<Latencies> part : parts) {
                done.add(part.get());
            }
            return Latencies.merge(done, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Latencies client(AtomicInteger next, IntPredicate continues) {
        Latencies latencies = new Latencies();
        for (int number = next.getAndIncrement(); continues.test(number); number = next.getAndIncrement()) {
            HttpRequest request = requests.get(number % requests.size());
            long start = System.nanoTime();
            Endpoint.send(request);
            latencies.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return latencies;
    }
}
