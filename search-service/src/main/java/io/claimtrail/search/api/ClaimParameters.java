package io.claimtrail.search.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What claims can be asked for, for the OpenAPI document; {@link Parameters} reads the values. */
final class ClaimParameters extends ListParameters {

    @RestQuery
    @Parameter(description = "Words of the content: all of them, \"a phrase\", -not", example = "quay")
    @Nullable String q;

    @RestQuery
    @Parameter(description = "Id, or any part of a name: any case, without accents, with one typo", example = "ruiz")
    @Nullable String speaker;

    @RestQuery
    @Parameter(description = "person, organisation, group, document or unknown; may be repeated", example = "person")
    @Nullable List<String> speakerKind;

    @RestQuery
    @Parameter(description = "Words of the speaker's role", example = "mayor")
    @Nullable String role;

    @RestQuery
    @Parameter(description = "Words of the one who is spoken to")
    @Nullable String addressee;

    @RestQuery
    @Parameter(description = "direct, mixed or indirect; may be repeated", example = "direct")
    @Nullable List<String> type;

    @RestQuery
    @Parameter(description = "Id of an article; may be repeated")
    @Nullable List<String> article;

    @RestQuery
    @Parameter(
            description = "Least confidence",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
            example = "0.5")
    @Nullable String minConfidence;

    @RestQuery
    @Parameter(
            description = "true: only what fact-checks are about; false: only the rest",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    @Nullable String reviewed;

    @RestQuery
    @Parameter(
            description = "Only the best match of each statement, however often it is reported",
            schema = @Schema(enumeration = "statement"),
            example = "statement")
    @Nullable String group;
}
