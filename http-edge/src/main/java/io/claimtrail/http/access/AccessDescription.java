package io.claimtrail.http.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Tells in the OpenAPI document how to show a key, and how every operation answers where none suffices. */
@OpenApiFilter(stages = RunStage.BUILD)
public class AccessDescription implements OASFilter {

    private static final String SCHEME = "key";

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "401",
                        OASFactory.createAPIResponse()
                                .description("Keys are asked for, and none is given that is good"))
                .addAPIResponse("403", OASFactory.createAPIResponse().description("The key's role does not suffice"))
                .addAPIResponse(
                        "429",
                        OASFactory.createAPIResponse().description("The key has made too many requests for now"));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        document.components((components == null ? OASFactory.createComponents() : components)
                        .addSecurityScheme(
                                SCHEME,
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key, where claimtrail.auth is api-key")))
                // Either: where claimtrail.auth is none, nobody is asked.
                .security(List.of(
                        OASFactory.createSecurityRequirement().addScheme(SCHEME),
                        OASFactory.createSecurityRequirement()));
    }
}
