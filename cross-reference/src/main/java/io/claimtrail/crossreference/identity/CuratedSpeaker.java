package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A speaker whom people have entered; wins over whatever the claims alone would give. */
public record CuratedSpeaker(String id, String name, Kind kind, List<String> aliases, List<Role> roles) {

    public CuratedSpeaker {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a curated speaker without a name: " + id);
        }
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** All names that are this speaker's. */
    List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /**
     * What a speaker was, and when.
     *
     * @param from first day, null where it is open
     * @param to last day, null where it is open
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
