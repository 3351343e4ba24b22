package io.claimtrail.ingest.poll;

import java.time.Duration;

/**
 * How often sources are asked.
 *
 * @param minInterval minimum time between two polls of a feed
 * @param maxInterval maximum time between two polls of a feed that answers
 * @param maxWait maximum time until the next poll of a feed that fails or asks for patience
 * @param maxItems maximum number of items of one feed; further ones are ignored
 * @param maxAttempts number of fetches after which a page that fails is given up
 */
public record PollPace(Duration minInterval, Duration maxInterval, Duration maxWait, int maxItems, int maxAttempts) {

    public PollPace {
        if (!minInterval.isPositive()
                || minInterval.compareTo(maxInterval) > 0
                || maxInterval.compareTo(maxWait) > 0
                || maxItems < 1
                || maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "claimtrail.sources.min-interval, max-interval and max-wait must be positive and grow: "
                            + minInterval + ", " + maxInterval + ", " + maxWait);
        }
    }

    Duration bounded(Duration interval) {
        return interval.compareTo(minInterval) < 0 ? minInterval : min(interval, maxInterval);
    }

    static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
