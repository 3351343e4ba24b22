package io.claimtrail.ingest.article;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an item of a news agency a text is, and when it may be published, as its sender says.
 *
 * @param number number of the version; null if there is none
 * @param createdAt when the sender made the version; null if it does not say
 * @param partial whether the text is a part only
 * @param embargoedUntil time before which the text must not be published; null if it may be at once
 */
public record ItemVersion(
        @Nullable Long number,
        @Nullable Instant createdAt,
        boolean partial,
        @Nullable Instant embargoedUntil) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    /** The number that {@code text} is; null if it is none. */
    public static @Nullable Long number(@Nullable String text) {
        return text != null && NUMBER.matcher(text.strip()).matches() ? Long.valueOf(text.strip()) : null;
    }
}
