package io.claimtrail.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the consumer is: it begins anew by itself, so an end of it can only be cured by a restart. */
@Liveness
@ApplicationScoped
class ConsumerLiveness implements HealthCheck {

    private final IndexingConsumer consumer;

    ConsumerLiveness(IndexingConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("indexing consumer")
                .status(consumer.isAlive())
                .build();
    }
}
