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

/** Requests from a number of clients, each of which waits for its answer before it asks again. */
public final class Load {

    private final int clients;
    private final List<HttpRequest> requests;

    /** A load of {@code requests}, which are sent in turn, again from the first where they end. */
    public Load(int clients, List<HttpRequest> requests) {
        this.clients = clients;
        this.requests = List.copyOf(requests);
    }

    /** Asks for about {@code duration}. */
    public Latencies during(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return run(taken -> System.nanoTime() < end);
    }

    /** Sends every request once. */
    public Latencies once() {
        return run(taken -> taken < requests.size());
    }

    /** Whether request number {@code taken} is still to be sent. */
    private interface GoesOn {
        boolean with(int taken);
    }

    private Latencies run(GoesOn goesOn) {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Latencies>> parts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                parts.add(threads.submit(() -> client(next, goesOn)));
            }
            List<Latencies> done = new ArrayList<>();
            for (Future<Latencies> part : parts) {
                done.add(part.get());
            }
            return Latencies.together(done, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Latencies client(AtomicInteger next, GoesOn goesOn) {
        Latencies latencies = new Latencies();
        for (int taken = next.getAndIncrement(); goesOn.with(taken); taken = next.getAndIncrement()) {
            HttpRequest request = requests.get(taken % requests.size());
            long start = System.nanoTime();
            Endpoint.send(request);
            latencies.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return latencies;
    }
}
