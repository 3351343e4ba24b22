package io.claimtrail.search.api;

import io.claimtrail.http.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever reads must be a reader, also where the question is posted. */
@ApplicationScoped
class Access {

    @Produces
    @Singleton
    Role needed() {
        return Role.READER;
    }
}
