package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.edge.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Authenticates tokens. Quarkus verifies a token with the issuer's keys, which it fetches again where a token is signed with
 * a key that it does not know yet.
 */
@Singleton
class IssuedTokens {

    /** Timeout of fetching the issuer's keys. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final TenantIdentityProvider issuer;

    IssuedTokens(TenantIdentityProvider issuer) {
        this.issuer = issuer;
    }

    /** The caller of {@code token}; fails with 401 where the token is invalid, with 503 where the issuer is unavailable. */
    Uni<Caller> caller(String token) {
        return Uni.createFrom()
                .deferred(() -> issuer.authenticate(new AccessTokenCredential(token)))
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .transform(IssuedTokens::problem)
                .map(IssuedTokens::caller);
    }

    /** The caller whose token, or ID token, the issuer has signed. */
    static Caller caller(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String id = Optional.ofNullable(token.getSubject())
                .orElseThrow(() -> Problems.unauthorized("the token has no subject (sub)"));
        String name = token.getName().equals(id) ? "" : token.getName();
        return new Caller(
                id,
                name,
                identity.getRoles().stream()
                        .flatMap(label -> Role.of(label).stream())
                        .collect(Collectors.toSet()));
    }

    /** A failure that is not about the token itself is one of reaching the issuer. */
    static HttpProblem problem(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof AuthenticationFailedException && cause instanceof InvalidJwtException invalid) {
            return Problems.unauthorized(reason(invalid));
        }
        return failure instanceof AuthenticationFailedException && cause == null
                ? Problems.unauthorized("the token is malformed")
                : Problems.unavailable("the issuer of tokens is unavailable");
    }

    private static String reason(InvalidJwtException invalid) {
        if (invalid.hasExpired()) {
            return "the token has expired";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "the token is for another audience (aud)";
        }
        return invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
                ? "the token is not signed by the issuer"
                : "the token is from another issuer, or lacks a required claim (iss, iat, exp)";
    }
}
