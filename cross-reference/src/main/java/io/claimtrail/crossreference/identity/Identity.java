package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One speaker across all articles.
 *
 * @param id stays the same while the first article with the full name exists
 * @param name the form with the most letters; the most frequent one of several
 * @param names all forms in use, in alphabetical order
 * @param roles as articles word them, earliest first
 * @param curated whether a curator has entered this speaker
 */
public record Identity(
        String id, String name, IdentityKind kind, List<String> names, List<RolePeriod> roles, boolean curated) {

    public Identity {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }

    /** A role with the times of the first and the last article that give it. */
    public record RolePeriod(String role, Instant first, Instant last) {}
}
