package io.claimtrail.ingest.poll;

import io.claimtrail.contracts.source.SourceState.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a poll of a feed has brought. */
public sealed interface FeedAnswer {

    /**
     * The whole feed.
     *
     * @param movedTo where the feed has moved for good; null if it has not
     * @param validators to recognize this answer; null if the host sent none
     * @param maxAge time for which the host says that nothing will change; null if it does not
     */
    record Content(
            @Nullable URI movedTo,
            @Nullable Validators validators,
            @Nullable Duration maxAge,
            List<FeedItem> items) implements FeedAnswer {

        public Content {
            items = List.copyOf(items);
        }
    }

    /** Nothing has changed (304). */
    record Unchanged(@Nullable URI movedTo, @Nullable Duration maxAge) implements FeedAnswer {}

    /** The feed is gone for good (410). */
    record Gone() implements FeedAnswer {}

    /** The host is busy (429, 503); {@code retryAt} is when it wants to be asked again, null if it does not say. */
    record Busy(int status, @Nullable Instant retryAt) implements FeedAnswer {}

    /** No answer, an error, a forbidden address, or no feed; {@code reason} is for people. */
    record Broken(String reason) implements FeedAnswer {}
}
