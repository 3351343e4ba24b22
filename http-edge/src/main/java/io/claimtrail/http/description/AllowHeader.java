package io.claimtrail.http.description;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import tools.jackson.databind.ObjectMapper;

/**
 * Tells which methods a path knows, where it does not know that of the request or is asked for them. The framework says
 * nothing in the first case and names the methods of neighbouring paths in the second (RFC 9110, 10.2.1 and 15.5.6).
 */
@Singleton
class AllowHeader {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Routes routes = Routes.of(new ObjectMapper().readTree(document()));

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                || request.getMethod().equals(HttpMethod.OPTIONS)) {
            Set<String> methods = routes.methods(request.getUriInfo().getPath());
            if (!methods.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }

    private static byte[] document() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = requireNonNull(loader.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
