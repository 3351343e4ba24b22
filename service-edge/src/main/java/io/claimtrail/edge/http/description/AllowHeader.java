package io.claimtrail.edge.http.description;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * Sets the header Allow to the methods of the path, in responses with 405 and to OPTIONS (RFC 9110, 10.2.1 and 15.5.6). The
 * framework sets none in the first case, and includes the methods of neighbouring paths in the second.
 */
@Singleton
class AllowHeader {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Routes routes = Routes.of(document());

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                || request.getMethod().equals(HttpMethod.OPTIONS)) {
            Set<String> methods = routes.methods(request.getUriInfo().getPath());
            if (!methods.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }

    private static JsonNode document() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = requireNonNull(loader.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
