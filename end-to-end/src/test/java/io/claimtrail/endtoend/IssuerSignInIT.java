package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser signs in to the pages of a search-service at an issuer of tokens (authorization code flow), and signs out. */
@ExtendWith(SharedInstallation.class)
class IssuerSignInIT {

    private static final String PAGE = "/search?q=ruiz%20dam";
    private static final String RETURN = "/sign-in/return";

    /** What a browser has after it asked for a page: the address of the issuer that it is led to, and a cookie. */
    private record Start(URI issuer, Map<String, String> parameters, String cookie) {

        String state() {
            return parameters.getOrDefault("state", "");
        }
    }

    @Test
    void noPageIsShownWithoutASessionOfTheIssuer(Installation claimtrail) {
        try (Issuer issuer = Issuer.start()) {
            Map<String, String> settings = new HashMap<>(Issuer.settings(issuer.url()));
            settings.put("quarkus.oidc.application-type", "hybrid");
            settings.put("quarkus.oidc.client-id", Issuer.AUDIENCE);
            settings.put("quarkus.oidc.credentials.secret", "a secret of more than thirty-two letters");
            Installation.Service service = claimtrail.start("search-service", settings);
            try {
                service.server().awaitReady();
                Api search = service.api();

                assertLeadsToTheIssuer(search, issuer);
                assertProgramsUseTokens(search, issuer);
                assertRejectsWhatItDidNotStart(search, issuer);
                String session = signIn(search, issuer, "reader");
                assertThat(signIn(search, issuer, "reader")).isNotEqualTo(session);
                assertShows(search, session);
                assertThat(get(search, "/admin", session).statusCode()).isEqualTo(403);
                assertThat(get(search, "/admin", signIn(search, issuer, "admin"))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(get(search, PAGE, signIn(search, issuer, "guest")).statusCode())
                        .isEqualTo(403);
                assertSignsOut(search, session);
            } finally {
                service.server().kill();
            }
        }
    }

    private static void assertLeadsToTheIssuer(Api search, Issuer issuer) {
        Start start = start(search, PAGE);

        assertThat(start.issuer().toString()).startsWith(issuer.url() + "/authorize?");
        assertThat(start.parameters())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", Issuer.AUDIENCE)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + search.port() + RETURN)
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(start.cookie())
                .containsIgnoringCase("HttpOnly")
                .contains("Secure")
                .doesNotContain("Domain");
        assertThat(start(search, PAGE).state()).isNotEqualTo(start.state());
        assertThat(get(search, "/v1/claims", "q_session=guessed").statusCode()).isEqualTo(401);
        assertThat(get(search, "/sign-in", "").statusCode()).isEqualTo(200);
        assertThat(get(search, "/sign-in", "").body())
                .doesNotContain("name=\"key\"")
                .doesNotContain("Sign out");
    }

    private static void assertProgramsUseTokens(Api search, Issuer issuer) {
        Map<String, String> program = Map.of("Authorization", "Bearer " + issuer.token("reader"));

        assertThat(search.send("GET", "/v1/claims", program, "").statusCode()).isEqualTo(200);
        HttpResponse<String> anonymous = search.send("GET", "/v1/claims", Map.of("Accept", "text/html"), "");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** A code for another browser, another state, another secret (PKCE) and another nonce begin no session. */
    private static void assertRejectsWhatItDidNotStart(Api search, Issuer issuer) {
        Start start = start(search, PAGE);
        Start other = start(search, PAGE);
        String code = issuer.code("reader", start.parameters());

        assertRefused(comeBack(search, code, start.state(), ""));
        assertRefused(comeBack(search, code, other.state(), start.cookie()));
        assertRefused(comeBack(search, issuer.code("reader", other.parameters()), start.state(), start.cookie()));
        Map<String, String> replayed = new HashMap<>(start.parameters());
        replayed.put("nonce", "of another browser");
        assertRefused(comeBack(search, issuer.code("reader", replayed), start.state(), start.cookie()));
        HttpResponse<String> denied =
                get(search, RETURN + "?error=access_denied&state=" + start.state(), named(start.cookie()));
        assertRefused(denied);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.matches("q_session[^=]*=[^;]+.*"));
    }

    /** The cookie of a new session. */
    private static String signIn(Api search, Issuer issuer, String role) {
        Start start = start(search, PAGE);
        HttpResponse<String> answer =
                comeBack(search, issuer.code(role, start.parameters()), start.state(), start.cookie());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        List<String> session = cookies.stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
        assertThat(session)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .contains("Secure", "SameSite=Lax", "Path=/")
                        .containsPattern("(?i)max-age=\\d+")
                        // Neither the token nor the person's name can be read.
                        .doesNotContain("eyJhbGciOiJSUzI1NiI", "ana", "Domain"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("q_auth") && cookie.contains("Max-Age=0"));
        return session.stream().map(IssuerSignInIT::named).collect(Collectors.joining("; "));
    }

    private static void assertShows(Api search, String session) {
        HttpResponse<String> page = get(search, PAGE, session);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign out");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(get(search, "/v1/claims", session).statusCode()).isEqualTo(200);
        assertThat(send(search, "/check", session, "same-origin", "text=The+dam+is+safe.")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(search, "/check", session, "cross-site", "text=The+dam+is+safe.")
                        .statusCode())
                .isEqualTo(403);
        String changed = session.substring(0, session.length() - 6) + "AAAAAA";
        assertThat(get(search, "/v1/claims", changed).statusCode()).isEqualTo(401);
    }

    private static void assertSignsOut(Api search, String session) {
        assertThat(send(search, "/sign-out", session, "cross-site", "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = send(search, "/sign-out", session, "same-origin", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("q_session") && cookie.contains("Max-Age=0"));
        assertThat(get(search, "/sign-out", session).statusCode()).isEqualTo(405);
    }

    private static Start start(Api search, String path) {
        HttpResponse<String> answer = get(search, path, "");
        assertThat(answer.statusCode()).isEqualTo(302);
        URI issuer = URI.create(answer.headers().firstValue("Location").orElseThrow());
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("q_auth"))
                .findFirst()
                .orElseThrow();
        return new Start(issuer, Issuer.parameters(issuer.getRawQuery()), cookie);
    }

    private static HttpResponse<String> comeBack(Api search, String code, String state, String cookie) {
        return get(search, RETURN + "?code=" + code + "&state=" + state, named(cookie));
    }

    /** The name and the value of a cookie. */
    private static String named(String cookie) {
        return cookie.replaceFirst(";.*", "");
    }

    private static HttpResponse<String> get(Api search, String path, String cookie) {
        return search.send("GET", path, headers(cookie, "none"), "");
    }

    private static HttpResponse<String> send(Api search, String path, String cookie, String site, String form) {
        return search.send("POST", path, headers(cookie, site), form);
    }

    private static Map<String, String> headers(String cookie, String site) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Accept",
                "text/html, application/json",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                site));
        if (!cookie.isEmpty()) {
            headers.put("Cookie", cookie);
        }
        return headers;
    }
}
