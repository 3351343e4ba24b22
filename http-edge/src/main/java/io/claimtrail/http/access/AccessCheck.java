package io.claimtrail.http.access;

import io.claimtrail.http.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through whose key or token suffices. It sees every path of the API before anything of the request is
 * read, also paths that are not there; health, metrics and descriptions are none of them.
 */
class AccessCheck {

    private static final String SCHEME = "Bearer ";

    private final AccessConfig config;
    private final KeyFile keys;
    private final IssuedTokens tokens;
    private final RateLimits limits;
    private final Role needed;

    AccessCheck(AccessConfig config, KeyFile keys, IssuedTokens tokens, RateLimits limits, Role needed) {
        this.config = config;
        this.keys = keys;
        this.tokens = tokens;
        this.limits = limits;
        this.needed = needed;
    }

    /** What is known at once is told by returning or throwing: a request is put aside only to wait for an issuer. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    @Nullable Uni<Void> check(ContainerRequestContext request) {
        return switch (config.mode()) {
            case NONE -> null;
            case API_KEY -> {
                admit(request, holder(request));
                yield null;
            }
            case OIDC ->
                tokens.caller(token(request))
                        .invoke(caller -> admit(request, caller))
                        .replaceWithVoid();
        };
    }

    private Caller holder(ContainerRequestContext request) {
        return shown(request)
                .flatMap(key -> keys.keys().find(key))
                .map(ApiKeys.HashedKey::holder)
                .orElseThrow(() -> Problems.unauthorized("a key is needed that is good: Authorization: Bearer KEY"));
    }

    private static String token(ContainerRequestContext request) {
        return shown(request)
                .orElseThrow(() -> Problems.unauthorized("a token is needed: Authorization: Bearer TOKEN"));
    }

    private void admit(ContainerRequestContext request, Caller caller) {
        request.setSecurityContext(
                new CallerContext(caller, request.getSecurityContext().isSecure()));
        limits.count(caller).ifPresent(wait -> {
            throw Problems.tooManyRequests("the caller has made as many requests as it may for now", wait);
        });
        if (!caller.may(needed)) {
            String role = caller.role().map(Role::label).orElse("caller without a role");
            throw Problems.forbidden("who calls is a " + role + ", and this needs a " + needed.label());
        }
    }

    private static Optional<String> shown(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
