package io.claimtrail.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.http.access.ApiKeys.HashedKey;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final HashedKey WIRE = new HashedKey("a".repeat(64), Role.WRITER, "wire");
    private static final HashedKey DESK = new HashedKey("b".repeat(64), Role.WRITER, "desk");
    private static final HashedKey SITE = new HashedKey("c".repeat(64), Role.READER, "site");

    private final Clock clock = new Clock();
    private final RateLimits limits = new RateLimits(new Twelve(), clock);

    @Test
    void saysWhenTheNextRequestMayCome() {
        count(WIRE, 12);

        assertThat(limits.count(WIRE)).contains(Duration.ofSeconds(5));
        clock.nanos += Duration.ofSeconds(5).toNanos();
        assertThat(limits.count(WIRE)).isEmpty();
        assertThat(limits.count(WIRE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void countsEachKeyForItself() {
        count(WIRE, 12);

        assertThat(limits.count(DESK)).isEmpty();
    }

    @Test
    void doesNotCountWhereThereIsNoLimit() {
        count(SITE, 1000);
    }

    private void count(HashedKey key, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.count(key)).isEmpty();
        }
    }

    /** Twelve a minute for writers. */
    private record Twelve() implements RateLimitConfig {

        @Override
        public Optional<Integer> reader() {
            return Optional.empty();
        }

        @Override
        public Optional<Integer> writer() {
            return Optional.of(12);
        }

        @Override
        public Optional<Integer> admin() {
            return Optional.empty();
        }
    }

    private static final class Clock implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
