package io.claimtrail.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RebuildLocksTest {

    private static final Duration LEASE = Duration.ofHours(1);

    private final FakeCluster cluster = new FakeCluster();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger pauses = new AtomicInteger();

    @Test
    void isFreeAgainOnceItIsClosed() {
        acquire(() -> {}).close();

        assertThatCode(() -> acquire(() -> {}).close()).doesNotThrowAnyException();
        assertThat(pauses).hasValue(0);
    }

    @Test
    void rejectsAnotherRebuildWhileTheFirstOneRenewsTheLock() {
        try (RebuildLock first = acquire(() -> {})) {
            assertThatThrownBy(() -> acquire(first::renew))
                    .isInstanceOf(RebuildInProgressException.class)
                    .hasMessageContaining("another rebuild is running since");
            assertThatCode(first::check).doesNotThrowAnyException();
        }
    }

    @Test
    void takesOverALockThatWasNotRenewedForALease() {
        try (RebuildLock first = acquire(() -> {});
                RebuildLock second = acquire(() -> nanos.addAndGet(LEASE.toNanos() / 4))) {
            assertThat(pauses).hasValue(5);
            assertThatThrownBy(first::check).isInstanceOf(IllegalStateException.class);
            assertThatCode(second::check).doesNotThrowAnyException();

            first.renew();
            assertThatThrownBy(first::check).isInstanceOf(IllegalStateException.class);
            first.close();
            assertThatThrownBy(() -> acquire(second::renew))
                    .describedAs("the late end of the first rebuild doesn't release the second one's lock")
                    .isInstanceOf(RebuildInProgressException.class);
        }
    }

    @Test
    void isHeldAlsoIfTheAnswerToItsCreationIsLost() {
        cluster.loseOneAnswer(call -> call.path().contains("/_create/"));

        try (RebuildLock lock = acquire(() -> {})) {
            assertThatCode(lock::check).doesNotThrowAnyException();
        }
    }

    @Test
    void staysHeldIfTheAnswerToARenewalIsLost() {
        try (RebuildLock lock = acquire(() -> {})) {
            cluster.loseOneAnswer(call -> call.path().contains("if_seq_no"));
            lock.renew();
            lock.renew();
            lock.renew();

            assertThatCode(lock::check).doesNotThrowAnyException();
            assertThatThrownBy(() -> acquire(lock::renew)).isInstanceOf(RebuildInProgressException.class);
        }
    }

    private RebuildLock acquire(Runnable pause) {
        return new RebuildLocks(cluster.sharedDocuments(), LEASE, nanos::get, () -> {
                    pauses.incrementAndGet();
                    pause.run();
                })
                .acquire();
    }
}
