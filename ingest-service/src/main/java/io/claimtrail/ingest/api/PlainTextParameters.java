package io.claimtrail.ingest.api;

import io.claimtrail.ingest.article.PlainTextArticleReader.Metadata;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Query parameters of an article sent as plain text: the fields that the text does not contain. */
final class PlainTextParameters {

    @RestQuery
    @Nullable String url;

    @RestQuery
    @Nullable String language;

    @RestQuery
    @Nullable String publishedAt;

    @RestQuery
    @Nullable String publisher;

    Metadata metadata() {
        return new Metadata(url, language, publishedAt, publisher);
    }
}
