package io.claimtrail.http.access;

import io.claimtrail.http.access.ApiKeys.HashedKey;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests each key may make of this instance. A key that was quiet may use a minute's worth at once; what is used
 * comes back evenly. Only keys that are good have a bucket, so there are no more than the file has had since the start.
 */
@Singleton
class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimitConfig config;
    private final TimeMeter clock;
    private final Map<HashedKey, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    RateLimits(RateLimitConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Counts a request of {@code key}; how long to wait where it is one too many. */
    Optional<Duration> count(HashedKey key) {
        return limit(key.role())
                .map(limit ->
                        buckets.computeIfAbsent(key, first -> bucket(limit)).tryConsumeAndReturnRemaining(1))
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
