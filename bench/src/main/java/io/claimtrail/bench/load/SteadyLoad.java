package io.claimtrail.bench.load;

import io.claimtrail.bench.installation.Endpoint;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Requests at an even rate beside what is measured, until it is closed. */
public final class SteadyLoad implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> sending;

    /** Sends the next of {@code requests} every {@code interval}. */
    public SteadyLoad(Supplier<HttpRequest> requests, Duration interval) {
        sending = thread.scheduleAtFixedRate(
                () -> Endpoint.send(requests.get()), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends it; a request that failed is thrown here, as then there was no such load. */
    @Override
    public void close() {
        boolean failed = sending.isDone();
        thread.shutdownNow();
        if (failed) {
            throw new IllegalStateException("a request of the load failed", sending.exceptionNow());
        }
    }
}
