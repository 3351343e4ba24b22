package io.claimtrail.http.access;

import jakarta.ws.rs.core.SecurityContext;

/**
 * Who calls, in the words of JAX-RS, for a resource or filter that asks.
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
