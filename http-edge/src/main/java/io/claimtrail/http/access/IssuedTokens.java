package io.claimtrail.http.access;

import io.claimtrail.http.problem.Problems;
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
 * Tells whom a token of the issuer names. Quarkus verifies it, by keys that it has from the issuer; it asks for them again
 * where a token bears a key that it does not know yet.
 */
@Singleton
class IssuedTokens {

    /** How long the issuer may take to give its keys. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TenantIdentityProvider issuer;

    IssuedTokens(TenantIdentityProvider issuer) {
        this.issuer = issuer;
    }

    /** Fails with a problem where the token is not good, or the issuer's keys can't be had. */
    Uni<Caller> caller(String token) {
        return Uni.createFrom()
                .deferred(() -> issuer.authenticate(new AccessTokenCredential(token)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(IssuedTokens::problem)
                .map(IssuedTokens::caller);
    }

    private static Caller caller(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String id = Optional.ofNullable(token.getSubject())
                .orElseThrow(() -> Problems.unauthorized("the token names nobody (sub)"));
        String name = token.getName().equals(id) ? "" : token.getName();
        return new Caller(
                id,
                name,
                identity.getRoles().stream()
                        .flatMap(label -> Role.of(label).stream())
                        .collect(Collectors.toSet()));
    }

    /** A failure with another cause than the token itself is one to get at the issuer. */
    static HttpProblem problem(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof AuthenticationFailedException && cause instanceof InvalidJwtException invalid) {
            return Problems.unauthorized(reason(invalid));
        }
        return failure instanceof AuthenticationFailedException && cause == null
                ? Problems.unauthorized("the token can't be read")
                : Problems.unavailable("the issuer of tokens can't be reached");
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
                : "the token is not of the issuer, or lacks what it must have (iss, iat, exp)";
    }
}
