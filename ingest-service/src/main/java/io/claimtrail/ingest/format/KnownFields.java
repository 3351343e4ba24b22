package io.claimtrail.ingest.format;

import org.jspecify.annotations.Nullable;

/** Fields of an article that are known beside its document, such as from the query of a request or from a feed. */
public record KnownFields(
        @Nullable String url,
        @Nullable String title,
        @Nullable String language,
        @Nullable String publishedAt,
        @Nullable String publisher) {

    /** Nothing is known. */
    public static final KnownFields NONE = new KnownFields(null, null, null, null, null);
}
