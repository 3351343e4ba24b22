package io.claimtrail.ingest.api;

import io.claimtrail.ingest.format.KnownFields;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of an article that is no JSON of our own form: fields that the document does not contain, or that take precedence
 * over it.
 */
final class DocumentParameters extends StreamParameters {

    @RestQuery
    @Nullable String url;

    @RestQuery
    @Nullable String language;

    @RestQuery
    @Nullable String publishedAt;

    @RestQuery
    @Nullable String publisher;

    KnownFields given() {
        return new KnownFields(url, null, language, publishedAt, publisher);
    }
}
