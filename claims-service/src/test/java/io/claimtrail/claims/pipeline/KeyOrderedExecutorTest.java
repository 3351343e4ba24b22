package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyOrderedExecutorTest {

    private static final long TIMEOUT_SECONDS = 10;

    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    @Test
    void reportsAFailedTaskAndRunsTheNextOne() throws InterruptedException {
        Error error = new NoClassDefFoundError("a native library is missing");

        try (KeyOrderedExecutor<Runnable> executor = new KeyOrderedExecutor<>(1, events::add)) {
            executor.submit("a", () -> {
                throw error;
            });
            executor.submit("a", () -> events.add("the next"));

            assertThat(nextEvent()).isSameAs(error);
            assertThat(nextEvent()).isEqualTo("the next");
        }
    }

    @Test
    void runsTasksOfOneKeyInOrderWhileAnotherKeyIsBlocked() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);

        try (KeyOrderedExecutor<Runnable> executor = new KeyOrderedExecutor<>(2, events::add)) {
            executor.submit("a", () -> awaitRelease(release));
            executor.submit("a", () -> events.add("a 2"));
            executor.submit("b", () -> events.add("b 1"));
            executor.submit("b", () -> events.add("b 2"));

            assertThat(List.of(nextEvent(), nextEvent())).containsExactly("b 1", "b 2");
            release.countDown();
            assertThat(nextEvent()).isEqualTo("a 2");
        }
    }

    @Test
    void discardsTasksThatHaveNotStarted() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Runnable running = () -> {
            started.countDown();
            awaitRelease(release);
            events.add("the running one");
        };
        Runnable revoked = () -> events.add("of a revoked partition");
        Runnable kept = () -> events.add("of another partition");

        try (KeyOrderedExecutor<Runnable> executor = new KeyOrderedExecutor<>(1, events::add)) {
            executor.submit("a", running);
            executor.submit("a", revoked);
            executor.submit("a", kept);
            assertThat(started.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(executor.discard(task -> !task.equals(kept))).containsExactly(revoked);
            release.countDown();

            assertThat(List.of(nextEvent(), nextEvent())).containsExactly("the running one", "of another partition");
        }
    }

    private Object nextEvent() throws InterruptedException {
        Object event = events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        return event == null ? "no event within " + TIMEOUT_SECONDS + " s" : event;
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            assertThat(release.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
