package io.claimtrail.bench.load;

import io.claimtrail.bench.installation.Endpoint;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Background load: sends requests at a constant rate until it is closed. */
public final class SteadyLoad implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> sending;

    /** Sends the next of {@code requests} every {@code interval}. */
    public SteadyLoad(Supplier<HttpRequest> requests, Duration interval) {
        sending = thread.scheduleAtFixedRate(
                () -> Endpoint.send(requests.get()), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops the load. Throws if a request failed, because the load then ended too early. */
    @Override
    public void close() {
        boolean failed = sending.isDone();
        thread.shutdownNow();
        if (failed) {
            throw new IllegalStateException("a request of the load failed", sending.exceptionNow());
        }
    }
}
