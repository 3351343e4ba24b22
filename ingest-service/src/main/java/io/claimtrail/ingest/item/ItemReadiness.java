package io.claimtrail.ingest.item;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports the service ready once it knows the earlier versions of all items: until then, it can't accept items. */
@Readiness
@Singleton
class ItemReadiness implements HealthCheck {

    private final KafkaItemStore store;

    ItemReadiness(KafkaItemStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("items").status(store.isComplete()).build();
    }
}
