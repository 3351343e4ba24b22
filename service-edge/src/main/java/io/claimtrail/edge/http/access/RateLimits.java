package io.claimtrail.edge.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.claimtrail.contracts.key.Role;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits the requests of each caller to this instance, by a token bucket. A full minute's allowance may be used as a burst and is
 * refilled evenly. A caller without requests for a minute has its full allowance again, so that its bucket is dropped.
 */
@Singleton
class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimitConfig config;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimits(RateLimitConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(PERIOD)
                .ticker(clock::currentTimeNanos)
                .build();
    }

    /**
     * Counts a request, for the caller's id alone: tokens of one subject may have different names and roles. Returns the time to
     * wait where it exceeds the limit, else nothing.
     */
    Optional<Duration> count(Caller caller) {
        return caller.role()
                .flatMap(this::limit)
                .map(limit -> buckets.get(caller.id(), unknown -> bucket(limit)).tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(ConsumptionProbe::getNanosToWaitForRefill)
                .map(Duration::ofNanos);
    }

    private Bucket bucket(int limit) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .build();
    }

    private Optional<Integer> limit(Role role) {
        return switch (role) {
            case READER -> config.reader();
            case WRITER -> config.writer();
            case ADMIN -> config.admin();
        };
    }
}
