package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import io.claimtrail.edge.http.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates and authorizes every request to the API before any of its content is read, also requests to unknown paths.
 * A request without valid key or token fails with 401, a role that does not suffice with 403, too many requests with 429.
 * Without authentication, requests of web pages of other origins fail with 403.
 * Health, metrics and the OpenAPI document are not checked.
 */
class AccessCheck {

    private static final String SCHEME = "Bearer ";

    private final AccessConfig config;
    private final KeyFile keys;
    private final IssuedTokens tokens;
    private final RateLimits limits;
    private final LocalCallerCheck local;
    private final PageSessions sessions;
    private final IssuerSignIn browsers;

    AccessCheck(
            AccessConfig config,
            KeyFile keys,
            IssuedTokens tokens,
            RateLimits limits,
            LocalCallerCheck local,
            PageSessions sessions,
            IssuerSignIn browsers) {
        this.config = config;
        this.local = local;
        this.sessions = sessions;
        this.browsers = browsers;
        this.keys = keys;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Decides at once where it can; only a request that waits for the issuer or the secret of sessions is suspended. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.AUTHENTICATION)
    @Nullable Uni<Response> check(ContainerRequestContext request, ServerRequestContext server) {
        return switch (config.mode()) {
            case NONE -> {
                local.check(request, server);
                yield null;
            }
            case API_KEY -> sessions.isPublic(request.getUriInfo().getPath()) ? null : checkKey(request);
            case OIDC -> sessions.isPublic(request.getUriInfo().getPath()) ? null : checkToken(request, server);
        };
    }

    private Uni<Response> checkToken(ContainerRequestContext request, ServerRequestContext server) {
        if (browsers.isEnabled() && credential(request).isEmpty()) {
            RoutingContext browser = ((ResteasyReactiveRequestContext) server).unwrap(RoutingContext.class);
            return browsers.check(request, browser, caller -> admit(request, caller));
        }
        return tokens.caller(token(request))
                .invoke(caller -> admit(request, caller))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private @Nullable Uni<Response> checkKey(ContainerRequestContext request) {
        Optional<String> session = credential(request).isPresent() ? Optional.empty() : sessions.session(request);
        if (session.isEmpty()) {
            admit(
                    request,
                    holder(credential(request)
                            .flatMap(key -> keys.keys().find(key))
                            .orElse(null)));
            return null;
        }
        PageSessions.requireSameOrigin(request);
        return Uni.createFrom()
                .item(() -> holder(sessions.holder(session.get()).orElse(null)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(caller -> admit(request, caller))
                .replaceWith(Uni.createFrom().nullItem());
    }

    private static Caller holder(@Nullable ApiKey key) {
        if (key == null) {
            throw Problems.unauthorized("a valid API key is required: Authorization: Bearer KEY");
        }
        return Caller.holder(key);
    }

    private static String token(ContainerRequestContext request) {
        return credential(request)
                .orElseThrow(() -> Problems.unauthorized("a token is required: Authorization: Bearer TOKEN"));
    }

    private void admit(ContainerRequestContext request, Caller caller) {
        request.setSecurityContext(
                new CallerContext(caller, request.getSecurityContext().isSecure()));
        limits.count(caller).ifPresent(wait -> {
            throw Problems.tooManyRequests("the caller has exceeded its rate limit", wait);
        });
        Role required = config.requiredRole();
        if (!caller.may(required)) {
            String role = caller.role().map(Role::label).orElse("client without a role");
            throw Problems.forbidden("the caller is a " + role + ", but this requires a " + required.label());
        }
    }

    private static Optional<String> credential(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
