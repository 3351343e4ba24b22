package io.claimtrail.contracts.source;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One version of a source that is fetched.
 *
 * @param id chosen by the admin, the same over all versions
 * @param version digest of the content: equal versions are equal sources
 * @param url address of the feed or sitemap
 * @param publisher publisher of all its articles; null if the feed or page tells it
 * @param language BCP 47 tag of all its articles; null if the feed or page tells it
 */
public record Source(
        String id,
        String version,
        SourceKind kind,
        String url,
        FullText fullText,
        @Nullable String publisher,
        @Nullable String language) {

    public Source {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(kind, "kind");
        requireNonNull(url, "url");
        requireNonNull(fullText, "fullText");
    }
}
