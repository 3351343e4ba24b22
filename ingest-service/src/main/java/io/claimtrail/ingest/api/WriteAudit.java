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

/** Notes each write in the audit log when it is answered, also one that was refused. */
@Singleton
class WriteAudit {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");

    private final AuditLog log;

    WriteAudit(AuditLog log) {
        this.log = log;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (WRITES.contains(request.getMethod())) {
            log.note(
                    who(request.getSecurityContext()),
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    response.getEntity() instanceof Receipt receipt ? receipt.ids() : List.of(),
                    response.getStatus());
        }
    }

    /** Who calls, by a key or token that is good; else somebody. */
    static String who(SecurityContext caller) {
        Principal holder = caller.getUserPrincipal();
        return holder == null ? "anonymous" : holder.getName();
    }
}
