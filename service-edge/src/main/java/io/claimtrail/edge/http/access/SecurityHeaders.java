package io.claimtrail.edge.http.access;

import io.claimtrail.edge.http.access.AccessConfig.Mode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Adds security headers to every response, also to those of filters and of the server itself. A resource that returns a page
 * sets its own policy. There are no CORS headers: pages of other origins can't read a response.
 */
@Singleton
class SecurityHeaders {

    private static final int PRIORITY = 100;
    private static final String POLICY = "Content-Security-Policy";

    /** Path prefix of Quarkus' own pages, some of which run scripts, such as Swagger UI in development. */
    private static final String OPERATIONS = "/q/";

    private final AccessConfig config;
    private final PageSessions sessions;

    SecurityHeaders(AccessConfig config, PageSessions sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(ended -> add(request));
                    request.next();
                },
                PRIORITY);
    }

    /** Runs last, when the response has all of its own headers. */
    private void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        // As it is routed: the raw path may have dot segments.
        if (request.normalizedPath().startsWith(OPERATIONS)) {
            return;
        }
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (config.mode() != Mode.NONE && !sessions.isPublic(request.normalizedPath())) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
