package io.claimtrail.http.problem;

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
 * Tells in the OpenAPI document how any operation refuses. What only some refuse (404, 412, 503) their annotations tell;
 * here it gets its form.
 */
// A priority of its own: the order of equals, and with it the document, changes from build to build.
@OpenApiFilter(stages = RunStage.BUILD, priority = 2)
public final class ProblemDescription implements OASFilter {

    private static final String NAME = "Problem";

    /** The extension's own description of problems, which are others than ours. */
    private static final List<String> OF_THE_EXTENSION = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    private static final Map<String, String> OF_ALL = described(
            "400", "Not readable, or a parameter is unknown or has a value it can't have: the problem names the place",
            "401", "A key or a token is asked for, and none is given that is good",
            "403", "The role of the key or token does not suffice",
            "406", "Accept asks for none of the media types that there are",
            "415", "The content has a media type that is not read here",
            "429", "The caller has made too many requests for now");

    private static final Map<String, String> OF_CONTENT = described(
            "413", "Larger than the limit that the problem names",
            "422", "Readable, but breaks a rule: the problem lists violations");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        OF_ALL.forEach((status, description) -> add(responses, status, description));
        if (operation.getRequestBody() != null) {
            OF_CONTENT.forEach((status, description) -> add(responses, status, description));
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
        OF_THE_EXTENSION.forEach(components::removeSchema);
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
                .addProperty("title", text("The type in words"))
                .addProperty("detail", text("What is wrong here, with place and limit"))
                .addProperty("instance", text("The path that was asked for").format("uri-reference"))
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
