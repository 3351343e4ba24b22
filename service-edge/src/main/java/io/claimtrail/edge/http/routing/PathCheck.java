package io.claimtrail.edge.http.routing;

import io.claimtrail.edge.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Rejects paths with dot segments with 400, and those of the other port with 404: health and metrics on the API's port where they
 * have a port of their own, and the API on theirs.
 */
@Singleton
class PathCheck {

    /** Below that of the security headers, which every response gets. */
    private static final int PRIORITY = 90;

    private final ManagementConfig config;

    PathCheck(ManagementConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        HttpProblem problem = new RequestPath(request.request().path()).hasDotSegment()
                ? Problems.malformedPath("the path must not have the segments . and ..")
                : problem(
                        // As it is routed: doubled slashes and encoded letters are resolved.
                        new RequestPath(request.normalizedPath()),
                        request.request().localAddress().port());
        if (problem == null) {
            request.next();
        } else {
            respond(request, problem);
        }
    }

    private @Nullable HttpProblem problem(RequestPath path, int port) {
        int management = config.port().orElse(port);
        boolean isElsewhere = management != port && path.isManagement();
        boolean isManagementPort = config.port().isPresent() && management == port;
        return isElsewhere || (isManagementPort && !path.isManagement())
                ? Problems.notFound("this path does not exist on this port")
                : null;
    }

    private static void respond(RoutingContext request, HttpProblem problem) {
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                .end(new JsonObject()
                        .put("type", String.valueOf(problem.getType()))
                        .put("status", problem.getStatusCode())
                        .put("title", problem.getTitle())
                        .put("detail", problem.getDetail())
                        .put("instance", instance(request.request().path()))
                        .encode());
    }

    /** The path, if it is a valid reference. */
    private static String instance(String path) {
        try {
            return URI.create(path.startsWith("//") ? "/." + path : path).toString();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
