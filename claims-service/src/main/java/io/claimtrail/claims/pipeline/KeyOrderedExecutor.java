package io.claimtrail.claims.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Runs tasks on a fixed number of threads, each with its own queue. Tasks with the same key run on the same thread and
 * therefore in the order of submission. A task that has not started can be discarded.
 *
 * @param <T> type of the tasks
 */
final class KeyOrderedExecutor<T extends Runnable> implements AutoCloseable {

    /** Timeout per thread for the task that it runs when the executor is closed. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final List<ThreadPoolExecutor> threads;
    private final Consumer<Throwable> onFailure;

    /** Creates {@code count} threads. {@code onFailure} receives what a task throws; its thread continues with the next task. */
    KeyOrderedExecutor(int count, Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        threads = IntStream.range(0, count)
                .mapToObj(number -> new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("extraction-" + number).factory()))
                .toList();
    }

    /** Runs {@code task} after all tasks with the same key that were submitted before. */
    void submit(String key, T task) {
        threads.get(Math.floorMod(key.hashCode(), threads.size())).execute(new Guarded(task));
    }

    private final class Guarded implements Runnable {

        private final T task;

        Guarded(T task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
            }
        }
    }

    /** Removes and returns the tasks that match {@code discarded} and have not started; they will not run. */
    List<T> discard(Predicate<T> discarded) {
        List<T> removed = new ArrayList<>();
        for (ThreadPoolExecutor thread : threads) {
            for (Runnable queued : thread.getQueue()) {
                // The queue contains what was passed to execute.
                @SuppressWarnings("unchecked")
                Guarded next = (Guarded) queued;
                if (discarded.test(next.task) && thread.getQueue().remove(next)) {
                    removed.add(next.task);
                }
            }
        }
        return removed;
    }

    /** Discards tasks that have not started and waits for running ones, for each thread at most the timeout. */
    @Override
    public void close() {
        threads.forEach(ThreadPoolExecutor::shutdownNow);
        for (ThreadPoolExecutor thread : threads) {
            try {
                thread.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
