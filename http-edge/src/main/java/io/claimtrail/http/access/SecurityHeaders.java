package io.claimtrail.http.access;

import io.claimtrail.http.access.AccessConfig.Mode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers and caches what not to do with an answer, whoever gives it: a resource, a filter or the server itself.
 * A resource that answers with a page has a policy of its own. There are no CORS headers: pages of other
 * origins can't read an answer.
 */
@Singleton
class SecurityHeaders {

    private static final int PRIORITY = 100;
    private static final String POLICY = "Content-Security-Policy";

    /** Quarkus' own pages, such as Swagger UI in development, run scripts. */
    private static final String OPERATIONS = "/q/";

    private final AccessConfig config;

    SecurityHeaders(AccessConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(ended -> add(request));
                    request.next();
                },
                PRIORITY);
    }

    /** Comes last, when the answer has all headers of its own. */
    private void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (request.request().path().startsWith(OPERATIONS)) {
            return;
        }
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (config.mode() != Mode.NONE) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
