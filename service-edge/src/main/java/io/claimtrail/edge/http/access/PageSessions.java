package io.claimtrail.edge.http.access;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.edge.http.access.AccessConfig.Mode;
import io.claimtrail.edge.http.problem.Problems;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers that sign in with an API key. A person trades it for a cookie that scripts can't read and that no other site can use. It is
 * valid for the key's role, until it ends or the key is revoked. Only services with pages have sessions.
 */
@Singleton
public class PageSessions {

    /** With this prefix a browser accepts the cookie over TLS or from localhost only, for this host only. */
    static final String COOKIE = "__Host-claimtrail";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private final Instance<PageSignIn> pages;
    private final KeyFile keys;
    private final Mode mode;
    private final IssuerSignIn issuer;
    private final Duration age;
    private final Clock clock;

    @Inject
    PageSessions(Instance<PageSignIn> pages, KeyFile keys, IssuerSignIn issuer, AccessConfig config) {
        this.pages = pages;
        this.keys = keys;
        this.issuer = issuer;
        this.mode = config.mode();
        this.age = config.sessionTime();
        this.clock = Clock.systemUTC();
    }

    /** Whether a browser has to sign in with a key to see pages. */
    public boolean areRequired() {
        return mode == Mode.API_KEY;
    }

    /** Whether a browser signs in at the issuer of tokens to see pages; the issuer's extension has the sessions then. */
    public boolean areOfIssuer() {
        return issuer.isEnabled();
    }

    /** The cookie of a new session; empty if the key is not accepted. Waits for the secret. */
    public Optional<NewCookie> begin(String key) {
        Instant end = clock.instant().plus(age);
        return keys.keys().find(key.strip()).map(found -> cookie(codec().encode(found, end), end));
    }

    /** A cookie that deletes the session of a browser. */
    public NewCookie end() {
        return cookie("", Instant.EPOCH);
    }

    /** Whether anyone may see what is at {@code path}. */
    boolean isPublic(String path) {
        return pages.isResolvable() && pages.get().isPublic(path);
    }

    /** The value of the session cookie of a request, where this service has sessions. */
    Optional<String> session(ContainerRequestContext request) {
        return pages.isResolvable()
                ? Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue)
                : Optional.empty();
    }

    /** The key of a session; empty if there is none. Waits for the secret. */
    Optional<ApiKey> holder(String session) {
        return codec().decode(session, keys.keys(), clock.instant());
    }

    /** Rejects a request that changes something or has content, and that a page of another origin has sent. */
    public static void requireSameOrigin(ContainerRequestContext request) {
        if (!SAFE_METHODS.contains(request.getMethod())
                && !isSameOrigin(
                        request.getHeaderString(HttpHeaders.HOST),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Sec-Fetch-Site"))) {
            throw Problems.forbidden("a session is valid for requests of this server's own pages only");
        }
    }

    /** Whether a browser says that the request is of the same origin. A request that says nothing is not. */
    static boolean isSameOrigin(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
        if (fetchSite != null) {
            return fetchSite.equalsIgnoreCase("same-origin");
        }
        return host != null
                && origin != null
                && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    private SessionCodec codec() {
        return new SessionCodec(pages.get().secret());
    }

    private NewCookie cookie(String value, Instant end) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite(SameSite.STRICT)
                .maxAge((int) Math.max(0, Duration.between(clock.instant(), end).toSeconds()))
                .expiry(Date.from(end))
                .build();
    }
}
