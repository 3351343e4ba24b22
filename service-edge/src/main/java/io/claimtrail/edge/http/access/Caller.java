package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import java.security.Principal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The authenticated client of a request: the holder of an API key, or the subject of a token.
 *
 * @param id identifies the caller: the id of its key as {@code ./claimtrail keys list} shows it, or the token's subject
 * @param name for operators; may be empty
 * @param roles none where a token grants no role of Claimtrail
 */
record Caller(String id, String name, Set<Role> roles) implements Principal {

    /** The holder of {@code key}. */
    static Caller holder(ApiKey key) {
        return new Caller(key.id(), key.name(), Set.of(key.role()));
    }

    Caller {
        roles = Set.copyOf(roles);
    }

    /** The highest role. */
    Optional<Role> role() {
        return roles.stream().max(Comparator.naturalOrder());
    }

    boolean may(Role required) {
        return role().filter(role -> role.includes(required)).isPresent();
    }

    /** The caller in the audit log. */
    @Override
    public String getName() {
        return (id + " " + name).strip();
    }
}
