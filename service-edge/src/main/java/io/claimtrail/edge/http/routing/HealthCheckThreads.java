package io.claimtrail.edge.http.routing;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Runs health checks on threads of their own instead of the pool of requests: probes are answered also while requests occupy all
 * threads of the pool.
 */
@Alternative
@Priority(1)
@Singleton
class HealthCheckThreads extends AsyncHealthCheckFactory {

    private final Executor threads =
            task -> Thread.ofVirtual().name("health-check").start(task);

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return super.callSync(check).runSubscriptionOn(threads);
    }
}
