package io.claimtrail.contracts.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article. Text is NFC with {@code \n} line ends and without control characters; every position in a
 * claim counts code points of {@code body} or {@code title}.
 *
 * @param id stays the same over all versions
 * @param version digest of the content: equal versions are equal articles
 * @param url where the outlet published it
 * @param language BCP 47 tag as the sender gave it
 */
public record Article(
        String id,
        String version,
        @Nullable String url,
        String title,
        String body,
        @Nullable String language,
        Instant publishedAt,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String rights,
        List<String> sections) {

    public Article {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(body, "body");
        requireNonNull(publishedAt, "publishedAt");
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
    }

    /** The part of the article that its claims contain. */
    public ArticleReference reference() {
        return new ArticleReference(id, version, url, title, publisher, publishedAt);
    }
}
