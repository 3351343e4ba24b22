package io.claimtrail.edge.http.access;

import io.claimtrail.edge.http.access.AccessConfig.Mode;
import io.claimtrail.edge.http.problem.Problems;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signs browsers in at the issuer of tokens: by the authorization code flow of Quarkus, with PKCE and a nonce. A session is a
 * cookie with the issuer's ID token, encrypted. Only a service with pages does this, where Quarkus takes it for one that browsers
 * use too ({@code quarkus.oidc.application-type=hybrid}).
 */
@Singleton
class IssuerSignIn {

    private static final String HYBRID = "hybrid";

    private final HttpAuthenticator authenticator;
    private final Instance<PageSignIn> pages;
    private final boolean enabled;

    IssuerSignIn(
            AccessConfig access,
            HttpAuthenticator authenticator,
            Instance<PageSignIn> pages,
            @ConfigProperty(name = "quarkus.oidc.application-type") Optional<String> applicationType) {
        this.authenticator = authenticator;
        this.pages = pages;
        this.enabled = access.mode() == Mode.OIDC
                && applicationType.filter(HYBRID::equalsIgnoreCase).isPresent();
    }

    boolean isEnabled() {
        return enabled && pages.isResolvable();
    }

    /**
     * Passes the caller of a browser's session to {@code admit}. Without a session, the answer leads a browser that asked for a
     * page to the issuer; one that comes back from there gets its session, and is led to the page that it asked for. Fails with
     * 401 where there is no session and no page was asked for, or signing in failed; with 503 where the issuer is unavailable.
     */
    Uni<@Nullable Response> check(ContainerRequestContext request, RoutingContext browser, Consumer<Caller> admit) {
        return authenticator
                .attemptAuthentication(browser)
                .onItemOrFailure()
                .transformToUni((identity, failure) -> switch (failure) {
                    case null -> identity == null ? leadToIssuer(request, browser) : admit(request, identity, admit);
                    case AuthenticationRedirectException back ->
                        Uni.createFrom().item(leadTo(back.getCode(), back.getRedirectUri()));
                    case AuthenticationCompletionException incomplete ->
                        Uni.createFrom().failure(Problems.unauthorized("signing in failed: open the page again"));
                    case AuthenticationFailedException ended -> leadToIssuer(request, browser);
                    default -> Uni.createFrom().failure(Problems.unavailable("the issuer of tokens is unavailable"));
                });
    }

    private static Uni<@Nullable Response> admit(
            ContainerRequestContext request, SecurityIdentity identity, Consumer<Caller> admit) {
        PageSessions.requireSameOrigin(request);
        admit.accept(IssuedTokens.caller(identity));
        return Uni.createFrom().nullItem();
    }

    private Uni<@Nullable Response> leadToIssuer(ContainerRequestContext request, RoutingContext browser) {
        if (!request.getMethod().equals("GET") || !pages.get().isAskedForPage(request)) {
            return Uni.createFrom().failure(Problems.unauthorized("a token is required: Authorization: Bearer TOKEN"));
        }
        return authenticator.getChallenge(browser).map(IssuerSignIn::leadTo);
    }

    /** The cookie that remembers the state of signing in is already in the response. */
    private static Response leadTo(ChallengeData challenge) {
        ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response leadTo(int status, String address) {
        return Response.status(status).header("Location", address).build();
    }
}
