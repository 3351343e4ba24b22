package io.claimtrail.ingest.article;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.id.ContentId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ids and versions of articles, made from content alone, so that posting an article again changes nothing. */
public final class ArticleIds {

    private ArticleIds() {}

    /** The id of the article at {@code canonicalUrl}. */
    public static String of(URI canonicalUrl) {
        return ContentId.of("url", canonicalUrl.toString());
    }

    static String of(@Nullable String publisher, String title, Instant publishedAt) {
        return ContentId.of("title", publisher, title, publishedAt.toString());
    }

    /** {@code article} under the same id, as one that was published at {@code publishedAt}. */
    public static Article withPublicationTime(Article article, Instant publishedAt) {
        return withVersion(new Article(
                article.id(),
                "",
                article.url(),
                article.title(),
                article.body(),
                article.language(),
                publishedAt,
                article.publisher(),
                article.authors(),
                article.rights(),
                article.sections()));
    }

    /** {@code article} with the version that its other fields make. */
    static Article withVersion(Article article) {
        String version = new ContentId()
                .add(article.url())
                .add(article.title())
                .add(article.body())
                .add(article.language())
                .add(article.publishedAt().toString())
                .add(article.publisher())
                .add(article.authors())
                .add(article.rights())
                .add(article.sections())
                .hex();
        return new Article(
                article.id(),
                version,
                article.url(),
                article.title(),
                article.body(),
                article.language(),
                article.publishedAt(),
                article.publisher(),
                article.authors(),
                article.rights(),
                article.sections());
    }
}
