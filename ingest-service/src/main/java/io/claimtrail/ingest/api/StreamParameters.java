package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.ingest.format.ReadingOptions;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Query parameters of all requests with articles: how to read them. */
class StreamParameters {

    @RestQuery
    @Parameter(
            description = "Take texts as they are, without repairs.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable List<String> raw;

    @RestQuery
    @Parameter(
            description = "Ignore unknown fields instead of refusing them.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable List<String> lenient;

    /**
     * How to read the content.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if a parameter is neither true nor false, or stands twice
     */
    ReadingOptions options() {
        return new ReadingOptions(isTrue("raw", raw), isTrue("lenient", lenient));
    }

    /** Quarkus would take any other value for false. */
    private static boolean isTrue(String name, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return false;
        }
        if (values.size() > 1) {
            throw Problems.invalidParameter(name, "may stand once only");
        }
        return switch (values.getFirst()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problems.invalidParameter(name, "is true or false");
        };
    }
}
