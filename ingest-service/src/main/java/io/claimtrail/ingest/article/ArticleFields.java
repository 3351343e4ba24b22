package io.claimtrail.ingest.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a submitted article as they were sent: their types are checked, their values are not. */
record ArticleFields(
        @Nullable String id,
        @Nullable String url,
        String title,
        String body,
        @Nullable String language,
        String publishedAt,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String rights,
        List<String> sections) {}
