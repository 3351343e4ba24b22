package io.claimtrail.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Measures throughput over several rounds: a number of items and the time they took. */
final class Stopwatch {

    private static final int ROUNDS = 3;

    private final LongSupplier clock;
    private long items;
    private long nanos;

    private Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** A stopwatch for wall-clock time. */
    static Stopwatch ofWallClock() {
        return new Stopwatch(System::nanoTime);
    }

    /** A stopwatch for the CPU time of the current thread, which other processes affect little. */
    static Stopwatch ofThreadCpu() {
        return new Stopwatch(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /**
     * Runs {@code round} once as a warm-up and then for each measured round. A round runs everything that is compared, so that
     * other load on the machine affects all of it equally.
     */
    static void rounds(Consumer<String> progress, Runnable round, Stopwatch... watches) {
        progress.accept("warming up");
        round.run();
        for (Stopwatch watch : watches) {
            watch.items = 0;
            watch.nanos = 0;
        }
        for (int i = 1; i <= ROUNDS; i++) {
            progress.accept("round " + i + " of " + ROUNDS);
            round.run();
        }
    }

    /** Adds the time that {@code work} takes for {@code count} items. */
    void time(long count, Runnable work) {
        long start = clock.getAsLong();
        work.run();
        items += count;
        nanos += clock.getAsLong() - start;
    }

    double perSecond() {
        return items * 1e9 / nanos;
    }
}
