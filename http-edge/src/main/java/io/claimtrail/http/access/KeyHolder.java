package io.claimtrail.http.access;

import io.claimtrail.http.access.ApiKeys.HashedKey;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Who shows a key that is good, in the words of JAX-RS: a resource or filter that asks for the caller gets the key's id, as
 * {@code ./claimtrail keys list} shows it, and its name.
 *
 * @param isSecure whether the request came over TLS
 */
record KeyHolder(HashedKey key, boolean isSecure) implements SecurityContext, Principal {

    private static final int ID_LENGTH = 12;

    @Override
    public String getName() {
        return (key.digest().substring(0, ID_LENGTH) + " " + key.name()).strip();
    }

    @Override
    public Principal getUserPrincipal() {
        return this;
    }

    @Override
    public boolean isUserInRole(String label) {
        return Role.of(label).filter(key.role()::includes).isPresent();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
