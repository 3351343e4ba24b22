package io.claimtrail.edge.http.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the error responses of all operations to the OpenAPI document. Those of single operations (404, 412, 503) are in their
 * annotations; this filter adds their content.
 */
// Unique, because the order of filters with equal priority, and so the document, changes between builds.
@OpenApiFilter(stages = RunStage.BUILD, priority = 2)
public final class ProblemDescription implements OASFilter {

    private static final String NAME = "Problem";

    /** Schemas that the extension adds for problems of its own, which differ from ours. */
    private static final List<String> EXTENSION_SCHEMAS = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    private static final Map<String, String> COMMON_RESPONSES = described(
            "400", "Malformed, or a parameter is unknown or invalid: the problem names the place",
            "401", "A valid API key or token is required",
            "403", "The caller's role does not suffice",
            "406", "None of the media types of Accept is available",
            "415", "The media type of the content is not accepted",
            "429", "The caller has exceeded its rate limit");

    private static final Map<String, String> CONTENT_RESPONSES = described(
            "408", "The content did not arrive in time: the problem names the limit",
            "413", "Larger than the limit that the problem names",
            "422", "Well-formed but invalid: the problem lists the violations",
            "503", "The service has too much work, or a system that it needs is unavailable");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        COMMON_RESPONSES.forEach((status, description) -> add(responses, status, description));
        if (operation.getRequestBody() != null) {
            CONTENT_RESPONSES.forEach((status, description) -> add(responses, status, description));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.setContent(content());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        EXTENSION_SCHEMAS.forEach(components::removeSchema);
        document.setComponents(components.addSchema(NAME, problem()));
    }

    private static void add(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            responses.addAPIResponse(status, response);
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    private static Schema problem() {
        return object("A problem (RFC 9457); docs/problems.md explains each type")
                .addProperty(
                        "type",
                        text("urn:claimtrail:problem: and the name of the problem")
                                .format("uri"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("title", text("Short title of the type"))
                .addProperty("detail", text("What is wrong with this request, with place and limit"))
                .addProperty("instance", text("The path of the request").format("uri-reference"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(object("What is wrong at one place")
                                        .addProperty("pointer", text("JSON Pointer into the content"))
                                        .addProperty("parameter", text("Name of a parameter"))
                                        .addProperty("detail", text("What is wrong there"))
                                        .required(List.of("detail"))))
                .required(List.of("type", "status", "title", "detail", "instance"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Map<String, String> described(String... statusAndDescription) {
        Map<String, String> described = new LinkedHashMap<>();
        for (int i = 0; i < statusAndDescription.length; i += 2) {
            described.put(statusAndDescription[i], statusAndDescription[i + 1]);
        }
        return described;
    }
}
