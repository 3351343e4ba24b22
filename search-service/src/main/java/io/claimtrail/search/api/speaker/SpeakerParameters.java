package io.claimtrail.search.api.speaker;

import io.claimtrail.search.list.ListParameters;
import io.claimtrail.search.list.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for speakers. */
final class SpeakerParameters extends QueryParameters {

    @RestQuery
    @Parameter(
            required = true,
            description =
                    "Words of a name; the last may be incomplete. Case and accents are ignored; one typo is allowed"
                            + " if no speaker has the name as spelled.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1),
            example = "rui")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description = ListParameters.FORMAT,
            schema = @Schema(enumeration = {"json", "ndjson", "csv", "atom", "jsonfeed"}))
    @Nullable String format;

    @RestQuery
    @Parameter(
            description = "The number of speakers, 1 to 100 (default 10)."
                    + " For an export, the maximum number of speakers (default: all).",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Nullable String limit;
}
