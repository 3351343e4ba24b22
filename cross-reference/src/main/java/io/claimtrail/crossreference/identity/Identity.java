package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One speaker over all articles.
 *
 * @param id stays while the first article that gives the full name stays
 * @param name the fullest form, the most used where several are
 * @param names all forms in use, in the order of the alphabet
 * @param roles as articles word them, earliest first
 */
public record Identity(String id, String name, Kind kind, List<String> names, List<RolePeriod> roles, boolean curated) {

    public Identity {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }

    /** When articles first and last gave a role. */
    public record RolePeriod(String role, Instant first, Instant last) {}
}
