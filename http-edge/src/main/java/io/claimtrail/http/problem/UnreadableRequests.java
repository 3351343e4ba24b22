package io.claimtrail.http.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers with a problem what can't be read before any resource is found: the address itself, or its media type. */
@ApplicationScoped
class UnreadableRequests {

    private static final int BAD_REQUEST = 400;
    private static final int BEFORE_THE_FRAMEWORK = -1_000_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(UnreadableRequests::answer);
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (!isMediaType(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Problems.unsupportedMediaType("Content-Type is not a media type");
        }
    }

    /** Vert.x refuses escapes that stand for nothing, such as {@code %zz}, with a bare status. */
    private static void answer(RoutingContext request) {
        if (request.statusCode() != BAD_REQUEST || request.response().ended()) {
            request.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", Problems.type("malformed-request").toString())
                .put("status", BAD_REQUEST)
                .put("title", "Malformed request")
                .put("detail", "the address holds a % that two hexadecimal digits do not follow")
                .put("instance", request.request().path());
        request.response()
                .setStatusCode(BAD_REQUEST)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }

    private static boolean isMediaType(@Nullable String text) {
        try {
            return text == null || MediaType.valueOf(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
