package io.claimtrail.edge.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.edge.http.request.WorkPermits.Permit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkPermitsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void givesAsManyPermitsAsMayRun() {
        WorkPermits permits = new WorkPermits(2, 0, LONG);

        assertThat(permits.acquire()).isPresent();
        assertThat(permits.acquire()).isPresent();
        assertThat(permits.acquire()).isEmpty();
    }

    @Test
    void givesAPermitAgainOnceItIsClosed() {
        WorkPermits permits = new WorkPermits(1, 0, LONG);

        Permit first = permits.acquire().orElseThrow();
        first.close();
        first.close();

        assertThat(permits.acquire()).isPresent();
        assertThat(permits.acquire()).isEmpty();
    }

    @Test
    void givesAWaitingRequestThePermitThatIsClosed() throws Exception {
        WorkPermits permits = new WorkPermits(1, 1, LONG);
        Permit first = permits.acquire().orElseThrow();
        CompletableFuture<Optional<Permit>> second = CompletableFuture.supplyAsync(permits::acquire);
        while (permits.waiting() == 0 && !second.isDone()) {
            Thread.onSpinWait();
        }

        assertThat(permits.acquire()).describedAs("the queue is full").isEmpty();
        first.close();

        assertThat(second.get(1, TimeUnit.MINUTES)).isPresent();
    }

    @Test
    void endsTheWaitAtItsDeadlineAndFreesThePlaceInTheQueue() {
        WorkPermits permits = new WorkPermits(1, 1, Duration.ZERO);
        Permit first = permits.acquire().orElseThrow();

        assertThat(permits.acquire()).isEmpty();
        assertThat(permits.acquire()).isEmpty();
        first.close();

        assertThat(permits.acquire()).isPresent();
    }

    @Test
    void endsTheWaitOfAnInterruptedThread() {
        WorkPermits permits = new WorkPermits(1, 1, LONG);
        Permit first = permits.acquire().orElseThrow();

        Thread.currentThread().interrupt();

        assertThat(permits.acquire()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        first.close();
        assertThat(permits.acquire()).isPresent();
    }

    @Test
    void rejectsLimitsThatWouldRejectAll() {
        assertThatThrownBy(() -> new WorkPermits(0, 1, LONG)).isInstanceOf(IllegalArgumentException.class);
    }
}
