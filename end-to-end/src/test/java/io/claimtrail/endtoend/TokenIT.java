package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests which tokens {@code claimtrail.auth=oidc} accepts, and what happens while the issuer is unavailable. */
@ExtendWith(SharedInstallation.class)
class TokenIT {

    private static final String ARTICLE = """
        {"title":"Ferry","publisher":"Token Post","publishedAt":"2026-03-02T10:00:00Z","body":"“It runs,” said Ana Ruiz."}\
        """;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Installation.Service ingest;

    @AfterEach
    void stop() {
        ingest.server().kill();
    }

    @Test
    void acceptsOnlyTokensThatTheIssuerHasSignedForClaimtrail(Installation claimtrail) throws Exception {
        try (Issuer issuer = Issuer.start()) {
            start(claimtrail, issuer.url(), Map.of("quarkus.log.level", "DEBUG"));
            Map<String, String> bad = new BadTokens(issuer).all();
            String good = issuer.token("writer");

            bad.forEach((what, token) -> assertUnauthorized(what, post(token)));

            assertThat(post(good).statusCode()).isEqualTo(202);
            assertThat(post(issuer.token("guest")).statusCode()).isEqualTo(403);
            assertThat(post(issuer.token("reader")).statusCode()).isEqualTo(403);
            assertThat(ingest.log())
                    .content()
                    .contains("who=\"anonymous\" method=POST collection=articles ids=- status=401")
                    .containsPattern("who=\"7f3a ana\" method=POST collection=articles ids=[0-9a-f]+ status=202");
            assertThat(ingest.log())
                    .content()
                    .as("no token, nor what one says")
                    .doesNotContain(good, "preferred_username")
                    .doesNotContain(bad.values().stream()
                            .filter(token -> token.length() > 40)
                            .toList());
        }
    }

    /** A service of its own: the unknown keys of invalid tokens make a service fetch keys, which it does every 30 s at most. */
    @Test
    void acceptsANewKeyOfTheIssuerWithoutARestart(Installation claimtrail) throws Exception {
        try (Issuer issuer = Issuer.start()) {
            start(claimtrail, issuer.url(), Map.of());
            String before = issuer.token("writer");
            assertThat(post(before).statusCode()).isEqualTo(202);

            issuer.rotate();

            assertThat(post(issuer.token("writer")).statusCode()).isEqualTo(202);
            assertUnauthorized("signed with the previous key", post(before));
        }
    }

    /** The issuer does not answer, then refuses connections, then runs, and then stops. */
    @Test
    void isUnavailableAsLongAsTheIssuerIs(Installation claimtrail) throws Exception {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            start(claimtrail, Issuer.url(port), Map.of());
            assertUnavailable(post("a.b.c"));
        }
        assertUnavailable(post("a.b.c"));

        try (Issuer issuer = Issuer.start(port)) {
            await().atMost(TIMEOUT).until(() -> post(issuer.token("writer")).statusCode() == 202);
            issuer.rotate();
            String next = issuer.token("writer");
            issuer.close();
            assertUnavailable(post(next));
        }
    }

    private void start(Installation claimtrail, String issuer, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Issuer.settings(issuer));
        settings.putAll(more);
        ingest = claimtrail.start("ingest-service", settings);
        ingest.server().awaitReady();
    }

    private HttpResponse<String> post(String token) {
        Api api = ingest.api();
        return api.send(
                "POST",
                "/v1/articles",
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                ARTICLE);
    }

    private static void assertUnauthorized(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as(what).contains("Bearer realm=\"claimtrail\"");
        assertThat(answer.body()).as(what).contains("urn:claimtrail:problem:unauthorized");
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:claimtrail:problem:unavailable");
    }
}
