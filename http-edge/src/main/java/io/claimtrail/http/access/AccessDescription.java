package io.claimtrail.http.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Tells in the OpenAPI document how to show a key. */
// A priority of its own: the order of equals, and with it the document, changes from build to build.
@OpenApiFilter(stages = RunStage.BUILD, priority = 3)
public class AccessDescription implements OASFilter {

    private static final String SCHEME = "key";

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
