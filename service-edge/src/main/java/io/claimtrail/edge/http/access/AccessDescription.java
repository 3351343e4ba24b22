package io.claimtrail.edge.http.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the OpenAPI document how clients authenticate. */
// Unique, because the order of filters with equal priority, and so the document, changes between builds.
@OpenApiFilter(stages = RunStage.BUILD, priority = 3)
public class AccessDescription implements OASFilter {

    private static final String KEY = "key";
    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        document.components((components == null ? OASFactory.createComponents() : components)
                        .addSecurityScheme(KEY, bearer("An API key, where claimtrail.auth is api-key"))
                        .addSecurityScheme(
                                TOKEN,
                                bearer("A token of the issuer, where claimtrail.auth is oidc")
                                        .bearerFormat("JWT")))
                // One of these. The empty one is for claimtrail.auth=none, without authentication.
                .security(List.of(
                        OASFactory.createSecurityRequirement().addScheme(KEY),
                        OASFactory.createSecurityRequirement().addScheme(TOKEN),
                        OASFactory.createSecurityRequirement()));
    }

    private static SecurityScheme bearer(String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
    }
}
