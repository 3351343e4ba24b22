package io.claimtrail.claims.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the consumer is: what it can't get over asks for a restart. */
@Liveness
@ApplicationScoped
class ConsumerLiveness implements HealthCheck {

    private final ArticleConsumer consumer;

    ConsumerLiveness(ArticleConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> reason = consumer.brokenBecause();
        var response = HealthCheckResponse.named("article consumer").status(reason.isEmpty());
        reason.ifPresent(text -> response.withData("reason", text));
        return response.build();
    }
}
