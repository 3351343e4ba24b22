package io.claimtrail.search.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a list that a reader can subscribe to, newest first.
 *
 * @param id IRI of the search, whatever the page and the format
 * @param self address of this page
 * @param next address of the page with older entries
 */
public record Feed(String id, String title, String self, Optional<String> next, List<Entry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /** The same for the same entries, wherever the page after them is found. */
    public String fingerprint() {
        String told = id + title + self + next.isPresent() + entries;
        return UUID.nameUUIDFromBytes(told.getBytes(UTF_8)).toString();
    }

    /** When the newest entry was published; the epoch where there is none, as Atom wants a time. */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
