package io.claimtrail.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Histogram of response times, with the throughput. */
public final class Latencies {

    /** Significant digits of the histogram. */
    private static final int DIGITS = 3;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(10), DIGITS);
    private long elapsedNanos;

    /** Records one response. */
    public void add(Duration latency) {
        nanos.recordValue(Math.min(latency.toNanos(), nanos.getHighestTrackableValue()));
        elapsedNanos += latency.toNanos();
    }

    /** Merges the latencies of clients that ran concurrently for {@code elapsed}. */
    static Latencies merge(Iterable<Latencies> parts, Duration elapsed) {
        Latencies all = new Latencies();
        parts.forEach(part -> all.nanos.add(part.nanos));
        all.elapsedNanos = elapsed.toNanos();
        return all;
    }

    /** The response time at {@code percentile}, in milliseconds. */
    public double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    public double perSecond() {
        return nanos.getTotalCount() * NANOS_PER_SECOND / elapsedNanos;
    }
}
