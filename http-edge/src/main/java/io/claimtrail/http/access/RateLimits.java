package io.claimtrail.http.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many requests each caller may make of this instance. One that was quiet may use a minute's worth at once; what is used
 * comes back evenly. Who was quiet for a minute has all of it again, and so is forgotten.
 */
@Singleton
class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimitConfig config;
    private final TimeMeter clock;
    private final Cache<Caller, Bucket> buckets;

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

    /** Counts a request; how long to wait where it is one too many. */
    Optional<Duration> count(Caller caller) {
        return caller.role()
                .flatMap(this::limit)
                .map(limit -> buckets.get(caller, first -> bucket(limit)).tryConsumeAndReturnRemaining(1))
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
