package io.claimtrail.edge.http.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Rejects an invalid Content-Type with 415, before the framework reads it and responds with 500. */
class MediaTypeCheck {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request) {
        if (!isMediaType(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Problems.unsupportedMediaType("Content-Type is not a media type");
        }
    }

    private static boolean isMediaType(@Nullable String text) {
        try {
            return text == null || MediaType.valueOf(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
