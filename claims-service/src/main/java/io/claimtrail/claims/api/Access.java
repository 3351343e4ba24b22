package io.claimtrail.claims.api;

import io.claimtrail.http.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever has a text read must be a reader: nothing is stored. */
@ApplicationScoped
class Access {

    @Produces
    @Singleton
    Role needed() {
        return Role.READER;
    }
}
