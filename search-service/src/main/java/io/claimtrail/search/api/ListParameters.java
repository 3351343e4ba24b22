package io.claimtrail.search.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list of published things can be asked for, for the OpenAPI document; {@link Parameters} reads the values. */
class ListParameters {

    static final String FORMAT = "Where Accept can't say it, as in a link;"
            + " ndjson and csv hold all items rather than a page, from one point in time;"
            + " atom and jsonfeed are newest first, whatever sort says";

    @RestQuery
    @Parameter(description = "Name of a publisher, as it gives it; may be repeated", example = "Harbour Courier")
    @Nullable List<String> publisher;

    @RestQuery
    @Parameter(
            description = "First date or instant of publication, ISO 8601",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}),
            example = "2026-01-01")
    @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Last date of publication, or the instant before which, ISO 8601",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}),
            example = "2026-12-31")
    @Nullable String to;

    @RestQuery
    @Parameter(
            description = "Order; relevance by default",
            schema = @Schema(enumeration = {"relevance", "newest", "oldest"}),
            example = "newest")
    @Nullable String sort;

    @RestQuery
    @Parameter(
            description = "How many, 1 to 100 (default 20); of an export any number (default all)",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
            example = "10")
    @Nullable String limit;

    @RestQuery
    @Parameter(description = "The `next` of the page before, for the same search")
    @Nullable String cursor;

    @RestQuery
    @Parameter(
            description = FORMAT,
            schema = @Schema(enumeration = {"json", "ndjson", "csv", "atom", "jsonfeed"}),
            example = "csv")
    @Nullable String format;
}
