package io.claimtrail.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long answers took, and how many there were in what time. */
public final class Latencies {

    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(10), DIGITS);
    private long elapsedNanos;

    /** Takes one answer. */
    public void add(Duration latency) {
        nanos.recordValue(Math.min(latency.toNanos(), nanos.getHighestTrackableValue()));
        elapsedNanos += latency.toNanos();
    }

    /** What several clients met at the same time. */
    static Latencies together(Iterable<Latencies> parts, Duration elapsed) {
        Latencies all = new Latencies();
        parts.forEach(part -> all.nanos.add(part.nanos));
        all.elapsedNanos = elapsed.toNanos();
        return all;
    }

    /** How long as many as {@code share} percent of the answers took at most. */
    public double millis(double share) {
        return nanos.getValueAtPercentile(share) / NANOS_PER_MILLI;
    }

    public double perSecond() {
        return nanos.getTotalCount() * NANOS_PER_SECOND / elapsedNanos;
    }
}
