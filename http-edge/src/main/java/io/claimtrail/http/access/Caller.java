package io.claimtrail.http.access;

import java.security.Principal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls: whoever holds a key, or whom a token names.
 *
 * @param id tells callers apart: a key's as {@code ./claimtrail keys list} shows it, or a token's subject
 * @param name for people; may be empty
 * @param roles none where a token grants none of ours
 */
record Caller(String id, String name, Set<Role> roles) implements Principal {

    Caller {
        roles = Set.copyOf(roles);
    }

    /** The one that may do most. */
    Optional<Role> role() {
        return roles.stream().max(Comparator.naturalOrder());
    }

    boolean may(Role needed) {
        return role().filter(role -> role.includes(needed)).isPresent();
    }

    /** As it stands in the audit log. */
    @Override
    public String getName() {
        return (id + " " + name).strip();
    }
}
