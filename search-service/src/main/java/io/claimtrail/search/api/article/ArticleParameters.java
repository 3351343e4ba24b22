package io.claimtrail.search.api.article;

import io.claimtrail.search.list.ListParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for articles. */
final class ArticleParameters extends ListParameters {

    @RestQuery
    @Parameter(
            description = "Words of the title and the text. All must occur; \"a phrase\" and -not are understood.",
            example = "harbour")
    @Nullable String q;
}
