package io.claimtrail.ingest.api;

import io.claimtrail.ingest.format.ReadingOptions;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of all requests with articles: how to read them. */
class StreamParameters {

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Take texts as they are, without repairs.")
    boolean raw;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Ignore unknown fields instead of refusing them.")
    boolean lenient;

    ReadingOptions options() {
        return new ReadingOptions(raw, lenient);
    }
}
