package io.claimtrail.claims.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One thread a core; work with the same key stays in one lane, and therefore in order. */
final class Lanes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ExecutorService> lanes;
    private final Consumer<Throwable> broken;

    /** {@code broken} hears what work throws; the lane goes on with the next. */
    Lanes(int count, Consumer<Throwable> broken) {
        this.broken = broken;
        lanes = IntStream.range(0, count)
                .mapToObj(lane -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("extraction-" + lane).factory()))
                .toList();
    }

    void submit(String key, Runnable work) {
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).execute(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            broken.accept(e);
        }
    }

    /** Drops what has not begun, and waits a while for what has. */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
        for (ExecutorService lane : lanes) {
            try {
                lane.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
