package io.claimtrail.search.api;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list of published things can be asked for, for the OpenAPI document; {@link Parameters} reads the values. */
class ListParameters {

    static final String FORMAT = "json, ndjson, csv, atom or jsonfeed, where Accept can't say it, as in a link;"
            + " ndjson and csv hold all items rather than a page, from one point in time;"
            + " atom and jsonfeed are newest first, whatever sort says";

    @RestQuery
    @Parameter(description = "Name of a publisher, as it gives it; may be repeated", example = "Harbour Courier")
    @Nullable String publisher;

    @RestQuery
    @Parameter(description = "First date or instant of publication, ISO 8601", example = "2026-01-01")
    @Nullable String from;

    @RestQuery
    @Parameter(description = "Last date of publication, or the instant before which, ISO 8601", example = "2026-12-31")
    @Nullable String to;

    @RestQuery
    @Parameter(description = "relevance (default), newest or oldest", example = "newest")
    @Nullable String sort;

    @RestQuery
    @Parameter(description = "How many, 1 to 100 (default 20); of an export any number (default all)", example = "10")
    @Nullable String limit;

    @RestQuery
    @Parameter(description = "The `next` of the page before, for the same search")
    @Nullable String cursor;

    @RestQuery
    @Parameter(description = FORMAT, example = "csv")
    @Nullable String format;
}
