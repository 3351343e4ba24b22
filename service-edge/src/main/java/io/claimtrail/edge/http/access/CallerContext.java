package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.Role;
import jakarta.ws.rs.core.SecurityContext;

/**
 * The caller as the security context of JAX-RS, for resources and filters.
 *
 * @param isSecure whether the request came over TLS
 */
record CallerContext(Caller caller, boolean isSecure) implements SecurityContext {

    @Override
    public Caller getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String label) {
        return Role.of(label).filter(caller::may).isPresent();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
