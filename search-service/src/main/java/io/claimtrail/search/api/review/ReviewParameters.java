package io.claimtrail.search.api.review;

import io.claimtrail.search.list.ListParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for fact-checks. */
final class ReviewParameters extends ListParameters {

    @RestQuery
    @Parameter(
            description = "Words of the claim, its claimant, the title and the publisher."
                    + " All must occur; \"a phrase\" and -not are understood.",
            example = "quay")
    @Nullable String q;
}
