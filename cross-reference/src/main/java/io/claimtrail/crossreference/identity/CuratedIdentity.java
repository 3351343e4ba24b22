package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A speaker that a curator has entered. Its id, name and kind override those derived from claims. */
public record CuratedIdentity(String id, String name, IdentityKind kind, List<String> aliases, List<Role> roles) {

    public CuratedIdentity {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a curated speaker without a name: " + id);
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** The name, then the aliases. */
    List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /**
     * A role that a speaker held for some time.
     *
     * @param from first day; null if unknown
     * @param to last day; null if unknown or not over
     */
    public record Role(
            String title,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Role {
            requireNonNull(title, "title");
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("the role " + title + " ends before it begins");
            }
        }

        String words() {
            return organisation == null ? title : title + " of " + organisation;
        }
    }
}
