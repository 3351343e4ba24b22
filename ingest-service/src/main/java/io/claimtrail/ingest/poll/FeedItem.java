package io.claimtrail.ingest.poll;

import static java.util.Objects.requireNonNull;

import io.claimtrail.ingest.article.ArticleSubmission;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed or sitemap.
 *
 * @param id id of its article, derived from its address; not from its guid, which some feeds change with every answer
 * @param digest of all that the feed says of it, without a date that was made up
 * @param url address of its page; null if it has none
 * @param publishedAt as the feed says, ISO 8601; null if it does not
 * @param submission the article as the feed has it; null if only the page can have it
 */
public record FeedItem(
        String id,
        String digest,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable ArticleSubmission submission) {

    public FeedItem {
        requireNonNull(id, "id");
        requireNonNull(digest, "digest");
    }
}
