package io.claimtrail.search.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed, newest entries first.
 *
 * @param id IRI of the search, the same for all pages and formats
 * @param self address of this page
 * @param next address of the page with older entries; null on the last page
 */
public record Feed(
        String id, String title, String self, @Nullable String next, List<Entry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * A digest of the content. It ignores the address of the next page, in which a point in time changes with each
     * request.
     */
    public String fingerprint() {
        String content = id + title + self + (next != null) + entries;
        return UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
    }

    /** The time of publication of the newest entry; the epoch if there is no entry, since Atom requires a time. */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
