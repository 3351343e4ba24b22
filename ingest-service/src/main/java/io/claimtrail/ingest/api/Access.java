package io.claimtrail.ingest.api;

import io.claimtrail.http.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever writes must be a writer. */
@ApplicationScoped
class Access {

    @Produces
    @Singleton
    Role needed() {
        return Role.WRITER;
    }
}
