package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.key.Role;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Caller WIRE = new Caller("wire", "", Set.of(Role.WRITER));
    private static final Caller DESK = new Caller("desk", "", Set.of(Role.WRITER));
    private static final Caller SITE = new Caller("site", "", Set.of(Role.READER));

    private final Clock clock = new Clock();
    private final RateLimits limits = new RateLimits(new Twelve(), clock);

    @Test
    void returnsTheTimeToWait() {
        count(WIRE, 12);

        assertThat(limits.count(WIRE)).contains(Duration.ofSeconds(5));
        clock.nanos += Duration.ofSeconds(5).toNanos();
        assertThat(limits.count(WIRE)).isEmpty();
        assertThat(limits.count(WIRE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void countsEachCallerSeparately() {
        count(WIRE, 12);

        assertThat(limits.count(DESK)).isEmpty();
    }

    @Test
    void countsTokensOfOneSubjectTogetherWhateverTheirNamesAndRoles() {
        count(WIRE, 12);

        assertThat(limits.count(new Caller("wire", "another name", Set.of(Role.READER, Role.WRITER))))
                .isPresent();
    }

    @Test
    void keepsLimitingACallerThatContinues() {
        count(WIRE, 12);
        for (int i = 0; i < 12; i++) {
            clock.nanos += Duration.ofSeconds(5).toNanos();
            assertThat(limits.count(WIRE)).isEmpty();
        }

        assertThat(limits.count(WIRE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void restoresTheFullAllowanceAfterAMinuteWithoutRequests() {
        count(WIRE, 12);
        clock.nanos += Duration.ofMinutes(1).toNanos();

        count(WIRE, 12);
        assertThat(limits.count(WIRE)).isPresent();
    }

    @Test
    void doesNotCountWhereThereIsNoLimit() {
        count(SITE, 1000);
    }

    private void count(Caller caller, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.count(caller)).isEmpty();
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
