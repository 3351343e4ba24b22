package io.claimtrail.bench;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How many things were done in what time, over several rounds. */
final class Stopwatch {

    private static final int ROUNDS = 3;

    private final LongSupplier clock;
    private long things;
    private long nanos;

    private Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    /** A stopwatch that goes by the clock on the wall. */
    static Stopwatch ofTime() {
        return new Stopwatch(System::nanoTime);
    }

    /** A stopwatch for the processor's time of this thread: what else the machine does takes nothing off it. */
    static Stopwatch ofThisThread() {
        return new Stopwatch(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /**
     * Runs a round that warms up and does not count, then those that count: what is compared takes turns, so that what else
     * the machine does meets all alike.
     */
    static void rounds(Consumer<String> progress, Runnable round, Stopwatch... watches) {
        progress.accept("warming up");
        round.run();
        for (Stopwatch watch : watches) {
            watch.things = 0;
            watch.nanos = 0;
        }
        for (int i = 1; i <= ROUNDS; i++) {
            progress.accept("round " + i + " of " + ROUNDS);
            round.run();
        }
    }

    /** Takes the time in which {@code work} does {@code count} things. */
    void time(long count, Runnable work) {
        long start = clock.getAsLong();
        work.run();
        things += count;
        nanos += clock.getAsLong() - start;
    }

    double perSecond() {
        return things * 1e9 / nanos;
    }
}
