package io.claimtrail.ingest.api;

import io.claimtrail.ingest.audit.AuditLog;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds every write to the audit log when it is answered, whether it was accepted or rejected. */
@Singleton
class AuditFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");

    private static final Set<Integer> REFUSED =
            Set.of(Status.UNAUTHORIZED.getStatusCode(), Status.FORBIDDEN.getStatusCode());

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @ServerResponseFilter
    void logWrite(ContainerRequestContext request, ContainerResponseContext response) {
        if (!WRITES.contains(request.getMethod())) {
            return;
        }
        String caller = callerName(request.getSecurityContext());
        String path = request.getUriInfo().getPath();
        boolean isAnonymous = request.getSecurityContext().getUserPrincipal() == null;
        if (isAnonymous && REFUSED.contains(response.getStatus())) {
            log.logUnauthenticated(caller, request.getMethod(), path, response.getStatus());
        } else {
            log.logWrite(caller, request.getMethod(), path, WrittenIds.of(request), response.getStatus());
        }
    }

    /** Returns the name of the authenticated caller, or "anonymous". */
    static String callerName(SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }
}
