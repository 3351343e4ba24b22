package io.claimtrail.edge.kafka;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports a service alive while its consumer is. A failure that the consumer can't recover from needs a restart, which this
 * check brings about.
 *
 * @param name name of the check
 * @param failure why the consumer can't continue; empty while it can
 */
public record ConsumerLiveness(String name, Supplier<Optional<String>> failure) implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        Optional<String> reason = failure.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named(name).status(reason.isEmpty());
        reason.ifPresent(text -> response.withData("reason", text));
        return response.build();
    }
}
