package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects conditional writes with 412 ({@code docs/decisions/0006}). This service keeps no state, so it cannot check the
 * condition; writing without the check would break the guarantee that the client requested.
 */
class ConditionalWriteFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");
    private static final Set<String> CONDITIONS = Set.of("If-Match", "If-None-Match", "If-Unmodified-Since");

    @ServerRequestFilter
    void rejectCondition(ContainerRequestContext request) {
        Optional<String> condition = CONDITIONS.stream()
                .filter(header -> request.getHeaderString(header) != null)
                .findAny();
        if (condition.isPresent() && WRITES.contains(request.getMethod())) {
            throw Problems.preconditionFailed(condition.get()
                    + " is not supported, because this service keeps no state; send the request without it");
        }
    }
}
