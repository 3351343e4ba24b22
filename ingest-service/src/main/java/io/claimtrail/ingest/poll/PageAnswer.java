package io.claimtrail.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the fetch of a page has brought. */
public sealed interface PageAnswer {

    /** The page has been read, and its article published. */
    record Published() implements PageAnswer {}

    /** The page can't be had, or is no article; trying again does not help. */
    record GivenUp(String reason) implements PageAnswer {}

    /** The page can't be had now; {@code retryAt} is when the host wants to be asked again, null if it does not say. */
    record Later(String reason, @Nullable Instant retryAt) implements PageAnswer {}
}
