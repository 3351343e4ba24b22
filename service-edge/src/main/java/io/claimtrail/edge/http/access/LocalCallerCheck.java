package io.claimtrail.edge.http.access;

import io.claimtrail.edge.http.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Without authentication, rejects requests that a web page of another origin makes in the browser of someone on this machine.
 * Such a page can send some requests without asking first, which shows in {@code Origin} or {@code Sec-Fetch-Site}; and it can
 * read responses once its own host name leads to loopback (DNS rebinding), which shows in {@code Host}.
 */
@Singleton
class LocalCallerCheck {

    private static final String SETTING = "claimtrail.auth.local-hosts";
    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");
    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> hosts;

    LocalCallerCheck(AccessConfig config) {
        hosts = Stream.concat(
                        LOOPBACK.stream(),
                        config.localHosts().stream()
                                .flatMap(names -> names.stream().map(LocalCallerCheck::lowerCase)))
                .collect(Collectors.toUnmodifiableSet());
    }

    void check(ContainerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        String host = request.getHeaderString("Host");
        check(
                // HTTP/2 has a pseudo-header instead.
                host == null
                        ? String.valueOf(context.unwrap(HttpServerRequest.class).authority())
                        : host,
                request.getHeaderString("Origin"),
                request.getHeaderString("Sec-Fetch-Site"));
    }

    void check(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
        if (host == null || !isLocal(host)) {
            throw Problems.forbidden(
                    "without authentication only requests to localhost are accepted, not to another host;" + " "
                            + SETTING + " adds host names");
        }
        if ((origin != null && !isLocal(origin.replaceFirst("^https?://", "")))
                || "cross-site".equalsIgnoreCase(fetchSite)) {
            throw Problems.forbidden("without authentication no requests of web pages of other origins are accepted");
        }
    }

    private boolean isLocal(String authority) {
        String host = lowerCase(PORT.matcher(authority).replaceFirst(""));
        return hosts.contains(host) || LOOPBACK_ADDRESS.matcher(host).matches();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
