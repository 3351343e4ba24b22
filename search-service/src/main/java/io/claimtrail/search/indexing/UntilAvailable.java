package io.claimtrail.search.indexing;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Retries without limit, and with a growing delay, while Elasticsearch is unavailable. */
final class UntilAvailable {

    private static final Logger LOG = Logger.getLogger(UntilAvailable.class);

    private static final Duration FIRST_RETRY_DELAY = Duration.ofMillis(100);
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private UntilAvailable() {}

    static FailsafeExecutor<Object> executor() {
        return Failsafe.with(RetryPolicy.builder()
                .handle(ElasticsearchUnavailableException.class)
                .withMaxRetries(-1)
                .withBackoff(FIRST_RETRY_DELAY, MAX_RETRY_DELAY)
                .withJitter(0.2)
                .onRetry(event -> LOG.warnf(
                        "Elasticsearch is unavailable, retrying: attempt=%d reason=%s",
                        event.getAttemptCount(),
                        Optional.ofNullable(event.getLastException())
                                .map(Throwable::getMessage)
                                .orElse("unknown")))
                .build());
    }
}
