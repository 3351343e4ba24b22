package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.apikey.KeyRing;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A browser signs in to the pages of a search-service that asks for keys, and signs out. */
@ExtendWith(SharedInstallation.class)
class SignInIT {

    private static final String PAGE = "/search?q=ruiz%20dam";
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");

    @TempDir
    Path folder;

    @Test
    void noPageIsShownWithoutASessionOfAValidKey(Installation claimtrail) {
        KeyRing keys = new KeyRing(folder.resolve("keys"));
        KeyRing.Made key = keys.make(Role.READER, "desk");
        Installation.Service service = claimtrail.start(
                "search-service",
                Map.of(
                        "claimtrail.auth",
                        "api-key",
                        "claimtrail.auth.keys-file",
                        keys.file().toString()));
        try {
            service.server().awaitReady();
            Api search = service.api();

            assertLeadsToSignIn(search);
            assertRejectsOtherKeysAndOrigins(search, key.key());
            String session = signIn(search, key.key());
            assertThat(signIn(search, key.key())).isNotEqualTo(session);
            assertShows(search, session);
            assertRejectsForgedSessions(search, session);
            assertSignsOut(search, session);
            keys.revoke(key.kept().id());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(get(search, "/v1/claims", session).statusCode())
                                    .isEqualTo(401));
        } finally {
            service.server().kill();
        }
    }

    private static void assertLeadsToSignIn(Api search) {
        HttpResponse<String> page = search.send("GET", PAGE, BROWSER, "");
        HttpResponse<String> form = search.send("GET", "/sign-in", BROWSER, "");
        HttpResponse<String> data = search.send("GET", "/v1/claims", BROWSER, "");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(address).endsWith("/sign-in?then=%2Fsearch%3Fq%3Druiz%2520dam"));
        assertThat(page.body()).isEmpty();
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"key\"").doesNotContain("Sign out");
        assertThat(data.statusCode()).isEqualTo(401);
    }

    private static void assertRejectsOtherKeysAndOrigins(Api search, String key) {
        HttpResponse<String> wrong = signIn(search, "same-origin", "key=ct_guessed&then=%2F");
        HttpResponse<String> foreign = signIn(search, "cross-site", "key=" + key);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("not accepted").doesNotContain("ct_guessed");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(signIn(search, "same-origin", "key=" + key + "&then=%2F%2Fevil.example")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .doesNotContain("evil");
    }

    /** The cookie of a new session. */
    private static String signIn(Api search, String key) {
        HttpResponse<String> answer = signIn(search, "same-origin", "key=" + key + "&then=%2Fsearch%3Fq%3Druiz");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/search?q=ruiz");
        assertThat(cookie)
                .startsWith("__Host-claimtrail=")
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/")
                .containsPattern("(?i)max-age=\\d+")
                .doesNotContain(key);
        return cookie.substring(0, cookie.indexOf(';')).replace("\"", "");
    }

    private static void assertShows(Api search, String session) {
        HttpResponse<String> page = get(search, PAGE, session);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign out");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(get(search, "/v1/claims", session).statusCode()).isEqualTo(200);
        assertThat(check(search, session, "same-origin").statusCode()).isEqualTo(200);
        assertThat(check(search, session, "cross-site").statusCode()).isEqualTo(403);
    }

    private static void assertRejectsForgedSessions(Api search, String session) {
        String changed = session.substring(0, session.length() - 1) + (session.endsWith("A") ? "B" : "A");

        assertThat(get(search, "/v1/claims", session.replaceFirst("=.", "=")).statusCode())
                .isEqualTo(401);
        assertThat(get(search, "/v1/claims", changed.substring(0, changed.length() - 6) + "AAAAAA")
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertSignsOut(Api search, String session) {
        HttpResponse<String> answer = search.send(
                "POST",
                "/sign-out",
                Map.of("Cookie", session, "Sec-Fetch-Site", "same-origin", "Accept", "text/html"),
                "");
        HttpResponse<String> foreign = search.send(
                "POST",
                "/sign-out",
                Map.of("Cookie", session, "Sec-Fetch-Site", "cross-site", "Accept", "text/html"),
                "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).containsPattern("(?i)max-age=0"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(search.send("GET", "/sign-out", Map.of("Cookie", session), "")
                        .statusCode())
                .isEqualTo(405);
    }

    private static HttpResponse<String> get(Api search, String path, String session) {
        return search.send("GET", path, Map.of("Accept", "text/html, application/json", "Cookie", session), "");
    }

    private static HttpResponse<String> check(Api search, String session, String site) {
        return search.send(
                "POST",
                "/check",
                Map.of(
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        session,
                        "Sec-Fetch-Site",
                        site),
                "text=The+dam+is+safe.");
    }

    private static HttpResponse<String> signIn(Api search, String site, String form) {
        return search.send(
                "POST",
                "/sign-in",
                Map.of(
                        "Accept", "text/html",
                        "Content-Type", "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site", site),
                form);
    }
}
