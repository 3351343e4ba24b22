package io.claimtrail.search.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list of published items has. */
public abstract class ListParameters extends QueryParameters {

    public static final String FORMAT = "The format of the answer, for links that cannot set an Accept header."
            + " `ndjson` and `csv` contain all items instead of one page, as of one point in time."
            + " `atom` and `jsonfeed` list the newest items first, whatever `sort` says.";

    @RestQuery
    @Parameter(
            description = "The name of a publisher, as the publisher spells it. May be repeated.",
            example = "Harbour Courier")
    @Nullable List<String> publisher;

    @RestQuery
    @Parameter(
            description = "The first date or instant of publication (ISO 8601).",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}),
            example = "2026-01-01")
    @Nullable String from;

    @RestQuery
    @Parameter(
            description = "The last date or instant of publication (ISO 8601). A date includes the whole day.",
            schema = @Schema(anyOf = {LocalDate.class, Instant.class}),
            example = "2026-12-31")
    @Nullable String to;

    @RestQuery
    @Parameter(
            description = "The order of the items. The default is relevance.",
            schema = @Schema(enumeration = {"relevance", "newest", "oldest"}),
            example = "newest")
    @Nullable String sort;

    @RestQuery
    @Parameter(
            description = "The number of items per page, 1 to 100 (default 20)."
                    + " For an export, the maximum number of items (default: all).",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
            example = "10")
    @Nullable String limit;

    @RestQuery
    @Parameter(
            description =
                    "The value of `next` in the previous page. All other parameters must be the same as for that page."
                            + " It is valid for 15 minutes after the first page.")
    @Nullable String cursor;

    @RestQuery
    @Parameter(
            description = FORMAT,
            schema = @Schema(enumeration = {"json", "ndjson", "csv", "atom", "jsonfeed"}),
            example = "csv")
    @Nullable String format;
}
