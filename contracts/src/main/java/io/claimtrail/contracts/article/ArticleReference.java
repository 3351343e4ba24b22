package io.claimtrail.contracts.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article version without its text: what is needed to show the source of a claim and to filter by it. */
public record ArticleReference(
        String id,
        String version,
        @Nullable String url,
        String title,
        @Nullable String publisher,
        Instant publishedAt) {

    public ArticleReference {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(publishedAt, "publishedAt");
    }
}
