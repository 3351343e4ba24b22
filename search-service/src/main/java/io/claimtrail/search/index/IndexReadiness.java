package io.claimtrail.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: up while the live generation can be searched. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

    private final Generations generations;

    IndexReadiness(Generations generations) {
        this.generations = generations;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("index");
        try {
            generations.checkReadable();
            return response.up().build();
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException e) {
            return response.down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
