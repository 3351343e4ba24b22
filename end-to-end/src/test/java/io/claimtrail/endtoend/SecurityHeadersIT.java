package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.apikey.ApiKey.Role;
import io.claimtrail.localstack.apikey.KeyRing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks as a page of another origin does, in a browser. */
@ExtendWith(OnOneInstallation.class)
class SecurityHeadersIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @CsvSource({
        "ingest-service, POST,    /v1/articles,               400",
        "ingest-service, DELETE,  /v1/articles/no-such-id,    202",
        "ingest-service, OPTIONS, /v1/articles,               200",
        "claims-service, POST,    /v1/extract,                400",
        "search-service, GET,     /v1/claims,                 200",
        "search-service, GET,     /v1/claims?format=csv,      200",
        "search-service, GET,     /v1/claims?limit=many,      400",
        "search-service, GET,     /v1/claims/no-such-id,      404",
        "search-service, GET,     /no-such-path,              404",
        "search-service, PUT,     /v1/claims,                 405"
    })
    void everyAnswerOfTheApiIsForItsReaderAlone(
            String service, String method, String path, int status, Installation claimtrail) throws Exception {
        HttpResponse<Void> answer = ask(claimtrail.service(service), method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertRules(answer.headers());
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(answer.headers().map()).doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @CsvSource({"/q/health/ready", "/q/metrics", "/q/openapi", "/q/no-such-path"})
    void soAreOperations(String path, Installation claimtrail) throws Exception {
        for (Installation.Service service : claimtrail.services()) {
            assertRules(ask(service, "GET", path).headers());
        }
    }

    @Test
    void whatNeedsAKeyIsNotStored(Installation claimtrail, @TempDir Path folder) throws Exception {
        KeyRing keys = new KeyRing(folder.resolve("keys"));
        keys.make(Role.READER, "");
        Installation.Service search = claimtrail.start(
                "search-service",
                Map.of(
                        "claimtrail.auth",
                        "api-key",
                        "claimtrail.auth.keys-file",
                        keys.file().toString()));
        try {
            search.server().awaitReady();

            HttpResponse<Void> refused = ask(search, "GET", "/v1/claims");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertRules(refused.headers());
            assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
        } finally {
            search.server().kill();
        }
    }

    private static void assertRules(HttpHeaders headers) {
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    private static HttpResponse<Void> ask(Installation.Service service, String method, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + service.api().port() + path))
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }
}
