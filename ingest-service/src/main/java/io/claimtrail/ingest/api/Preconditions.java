package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses conditional writes ({@code docs/decisions/0006}): this service keeps no state, so it can't tell whether the
 * condition holds, and to write nevertheless would break what the sender relies on.
 */
class Preconditions {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");
    private static final Set<String> CONDITIONS = Set.of("If-Match", "If-None-Match", "If-Unmodified-Since");

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        Optional<String> condition = CONDITIONS.stream()
                .filter(header -> request.getHeaderString(header) != null)
                .findAny();
        if (condition.isPresent() && WRITES.contains(request.getMethod())) {
            throw Problems.preconditionFailed(
                    condition.get() + " can't be checked here, where nothing is kept: send the request without it");
        }
    }
}
