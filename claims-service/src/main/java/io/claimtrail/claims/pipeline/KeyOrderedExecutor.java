package io.claimtrail.claims.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Runs tasks on a fixed number of threads, each with its own queue. Tasks with the same key run on the same thread and
 * therefore in the order of submission.
 */
final class KeyOrderedExecutor implements AutoCloseable {

    /** Timeout per thread for the task that it runs when the executor is closed. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final List<ExecutorService> threads;
    private final Consumer<Throwable> onFailure;

    /** Creates {@code count} threads. {@code onFailure} receives what a task throws; its thread continues with the next task. */
    KeyOrderedExecutor(int count, Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        threads = IntStream.range(0, count)
                .mapToObj(number -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("extraction-" + number).factory()))
                .toList();
    }

    /** Runs {@code task} after all tasks with the same key that were submitted before. */
    void submit(String key, Runnable task) {
        threads.get(Math.floorMod(key.hashCode(), threads.size())).execute(() -> run(task));
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    /** Discards tasks that have not started and waits for running ones, for each thread at most the timeout. */
    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
        for (ExecutorService thread : threads) {
            try {
                thread.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
