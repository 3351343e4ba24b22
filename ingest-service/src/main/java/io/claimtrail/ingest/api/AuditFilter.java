package io.claimtrail.ingest.api;

import io.claimtrail.ingest.audit.AuditLog;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds every write to the audit log when it is answered, whether it was accepted or rejected. */
@Singleton
class AuditFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @ServerResponseFilter
    void logWrite(ContainerRequestContext request, ContainerResponseContext response) {
        if (WRITES.contains(request.getMethod())) {
            log.logWrite(
                    callerName(request.getSecurityContext()),
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    response.getEntity() instanceof Receipt receipt ? receipt.ids() : List.of(),
                    response.getStatus());
        }
    }

    /** Returns the name of the authenticated caller, or "anonymous". */
    static String callerName(SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }
}
