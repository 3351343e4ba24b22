package io.claimtrail.contracts.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a source is read. It is written after each fetch, once everything that the fetch brought has been acknowledged, so that a
 * poller that starts with it repeats at most the last fetch.
 *
 * @param id id of the source
 * @param savedAt when this state was made
 * @param definedAt time of the definition that this state belongs to; a later one begins anew with the health
 * @param url address that is fetched: that of the definition, or where it has moved for good
 * @param validators of the last complete answer; null if the next request must ask for everything
 * @param nextPollAt when the feed may be fetched again
 * @param intervalSeconds time between two polls without failures, as adapted to how often the feed changes
 * @param failures number of polls in a row that failed
 * @param problem why the last poll failed; null if it did not
 * @param stopped whether the source is not polled any more, until it is defined again
 * @param items what has been read of the source, newest last
 * @param pages pages that are still to be fetched, in order
 * @param pagesAfter when the next page may be fetched; null at once
 */
public record SourceState(
        String id,
        Instant savedAt,
        Instant definedAt,
        String url,
        @Nullable Validators validators,
        Instant nextPollAt,
        long intervalSeconds,
        int failures,
        @Nullable String problem,
        boolean stopped,
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastSucceededAt,
        @Nullable Instant lastNewsAt,
        List<ReadItem> items,
        List<PendingPage> pages,
        @Nullable Instant pagesAfter) {

    public SourceState {
        requireNonNull(id, "id");
        requireNonNull(savedAt, "savedAt");
        requireNonNull(definedAt, "definedAt");
        requireNonNull(url, "url");
        requireNonNull(nextPollAt, "nextPollAt");
        items = List.copyOf(items);
        pages = List.copyOf(pages);
        if (failures < 0 || intervalSeconds < 0) {
            throw new IllegalArgumentException("negative: " + failures + " failures, " + intervalSeconds + " s");
        }
    }

    /**
     * What the host sent to recognize an answer, exactly as received.
     *
     * @param url address that answered
     */
    public record Validators(
            String url, @Nullable String etag, @Nullable String lastModified) {}

    /**
     * An item that has been published, or refused, and is so until it changes.
     *
     * @param id id of its article
     * @param digest of what the feed said of it
     * @param firstSeenAt used as date of an item that has none
     */
    public record ReadItem(String id, String digest, Instant firstSeenAt) {}

    /**
     * A page that is still to be fetched.
     *
     * @param id id of its article
     * @param digest of what the feed said of it
     * @param publishedAt as the feed says, ISO 8601; null if it does not
     * @param attempts number of fetches that failed
     */
    public record PendingPage(
            String id,
            String digest,
            String url,
            @Nullable String title,
            @Nullable String publishedAt,
            @Nullable String language,
            Instant firstSeenAt,
            int attempts) {}
}
