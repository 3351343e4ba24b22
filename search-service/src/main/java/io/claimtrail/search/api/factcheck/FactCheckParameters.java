package io.claimtrail.search.api.factcheck;

import io.claimtrail.search.list.QueryParameters;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of Google's {@code claims:search}. */
final class FactCheckParameters extends QueryParameters {

    /** The parameters that every Google API accepts. */
    private static final Set<String> OF_EVERY_GOOGLE_API = Set.of(
            "alt",
            "fields",
            "prettyPrint",
            "quotaUser",
            "userIp",
            "access_token",
            "oauth_token",
            "$.xgafv",
            "uploadType",
            "upload_protocol");

    @RestQuery
    @Parameter(
            description =
                    "Words of the claim, most of which must match. Required unless `reviewPublisherSiteFilter` is set.",
            example = "quay")
    @Nullable String query;

    @RestQuery
    @Parameter(description = "A BCP 47 language tag, such as en-US. Its region is ignored.")
    @Nullable String languageCode;

    @RestQuery
    @Parameter(description = "The host of the reviews' pages.", example = "checks.example.org")
    @Nullable String reviewPublisherSiteFilter;

    @RestQuery
    @Parameter(
            description = "The maximum age in days of the claim or the review, whichever is newer.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "36500"))
    @Nullable String maxAgeDays;

    @RestQuery
    @Parameter(
            description = "The number of claims per page (default 10).",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
    @Nullable String pageSize;

    @RestQuery
    @Parameter(
            description =
                    "The value of `nextPageToken` in the previous page. All other parameters must be the same as for"
                            + " that page.")
    @Nullable String pageToken;

    @RestQuery
    @Parameter(
            description = "The number of claims to skip, if there is no page token.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "9000"))
    @Nullable String offset;

    @RestQuery
    @Parameter(description = "Accepted and ignored.")
    @Nullable String key;

    @Override
    protected Set<String> ignored() {
        return OF_EVERY_GOOGLE_API;
    }
}
