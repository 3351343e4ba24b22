package io.claimtrail.search.api;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What articles can be asked for, for the OpenAPI document; {@link Parameters} reads the values. */
final class ArticleParameters extends ListParameters {

    @RestQuery
    @Parameter(description = "Words of title and text: all of them, \"a phrase\", -not", example = "harbour")
    @Nullable String q;
}
