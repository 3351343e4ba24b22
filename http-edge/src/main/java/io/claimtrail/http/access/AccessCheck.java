package io.claimtrail.http.access;

import io.claimtrail.http.access.AccessConfig.Mode;
import io.claimtrail.http.access.ApiKeys.HashedKey;
import io.claimtrail.http.problem.Problems;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a request through whose key suffices. It sees every path of the API before anything of the request is read, also
 * paths that are not there; health, metrics and descriptions are none of them.
 */
class AccessCheck {

    private static final String SCHEME = "Bearer ";

    private final AccessConfig config;
    private final KeyFile keys;
    private final RateLimits limits;
    private final Role needed;

    AccessCheck(AccessConfig config, KeyFile keys, RateLimits limits, Role needed) {
        this.config = config;
        this.keys = keys;
        this.limits = limits;
        this.needed = needed;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request) {
        if (config.mode() == Mode.NONE) {
            return;
        }
        HashedKey key = key(request)
                .flatMap(shown -> keys.keys().find(shown))
                .orElseThrow(() -> Problems.unauthorized("a key is needed that is good: Authorization: Bearer KEY"));
        request.setSecurityContext(
                new KeyHolder(key, request.getSecurityContext().isSecure()));
        limits.count(key).ifPresent(wait -> {
            throw Problems.tooManyRequests("the key has made as many requests as it may for now", wait);
        });
        Role role = key.role();
        if (!role.includes(needed)) {
            throw Problems.forbidden("the key is a " + role.label() + "'s, and this needs a " + needed.label() + "'s");
        }
    }

    private static Optional<String> key(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
