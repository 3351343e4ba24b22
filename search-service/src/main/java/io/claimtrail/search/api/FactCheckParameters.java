package io.claimtrail.search.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What Google's clients ask, for the OpenAPI document; {@link Parameters} reads the values. */
final class FactCheckParameters {

    @RestQuery
    @Parameter(description = "Words of the claim, most of which must be met; required without a site", example = "quay")
    @Nullable String query;

    @RestQuery
    @Parameter(description = "BCP 47 tag, such as en-US; its region does not matter")
    @Nullable String languageCode;

    @RestQuery
    @Parameter(description = "Host of the reviews' pages", example = "checks.example.org")
    @Nullable String reviewPublisherSiteFilter;

    @RestQuery
    @Parameter(
            description = "Oldest age in days, of the claim or the review, whichever is newer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "36500"))
    @Nullable String maxAgeDays;

    @RestQuery
    @Parameter(
            description = "How many; 10 by default",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
    @Nullable String pageSize;

    @RestQuery
    @Parameter(description = "The `nextPageToken` of the page before, for the same search")
    @Nullable String pageToken;

    @RestQuery
    @Parameter(
            description = "How many to pass over, without a page token",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "9000"))
    @Nullable String offset;

    @RestQuery
    @Parameter(description = "Accepted, and not looked at")
    @Nullable String key;
}
