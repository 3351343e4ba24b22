package io.claimtrail.search.api;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What reviews can be asked for, for the OpenAPI document; {@link Parameters} reads the values. */
final class ReviewParameters extends ListParameters {

    @RestQuery
    @Parameter(
            description =
                    "Words of the claim, its claimant, the title and the publisher: all of them, \"a phrase\", -not",
            example = "quay")
    @Nullable String q;
}
