package io.claimtrail.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.localstack.installation.Api;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The OpenAPI 3.1 document of a service; compares answers with it. */
record ApiDescription(JsonNode document, SchemaRegistry schemas) {

    private static final String ADDRESS = "urn:claimtrail:openapi";

    /** {@code node} is the operation's object in the document. */
    record Operation(String path, String method, JsonNode node) {

        String pointer() {
            return "/paths/" + escape(path) + "/" + method;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDescription of(Api api) {
        String document = api.get("/q/openapi?format=json").body();
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return new ApiDescription(
                Api.parse(document),
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(ADDRESS, document)).schemaRegistryConfig(strict)));
    }

    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> new Operation(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    /** Differences between {@code answer} and its description; empty if there are none. */
    List<String> faults(Operation operation, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        JsonNode described = operation.node().path("responses").path(status);
        Optional<String> mediaType = answer.headers().firstValue("Content-Type").map(ApiDescription::bare);
        if (answer.statusCode() >= 500 || described.isMissingNode()) {
            return List.of("the status " + status);
        }
        if (answer.body().isEmpty() || mediaType.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("no media type");
        }
        if (!described.path("content").has(mediaType.get())) {
            return List.of("the media type " + mediaType.get() + " with " + status);
        }
        String pointer =
                operation.pointer() + "/responses/" + status + "/content/" + escape(mediaType.get()) + "/schema";
        return isJson(mediaType.get()) ? faults(pointer, answer.body()) : List.of();
    }

    /** Violations of their schemas by the example answers of {@code operation}. */
    List<String> faultsOfExamples(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .flatMap(answer -> answer.getValue().path("content").properties().stream()
                        .filter(content ->
                                isJson(content.getKey()) && content.getValue().has("example"))
                        .flatMap(content -> faults(
                                operation.pointer() + "/responses/" + answer.getKey() + "/content/"
                                        + escape(content.getKey()) + "/schema",
                                content.getValue().path("example").toString())
                                .stream()))
                .toList();
    }

    private List<String> faults(String pointer, String json) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static String bare(String contentType) {
        return Stream.of(contentType.split(";", 2))
                .findFirst()
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Escapes a name in a JSON Pointer (RFC 6901). */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
