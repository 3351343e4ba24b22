package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.chaos.fault.SlowClients;
import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends requests as a page in a browser does, of this origin and of others, and checks the headers for browsers and caches. */
@ExtendWith(SharedInstallation.class)
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
    void everyAnswerOfTheApiHasSecurityHeaders(
            String service, String method, String path, int status, Installation claimtrail) throws Exception {
        HttpResponse<Void> answer = send(claimtrail.service(service), method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertRules(answer.headers());
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(answer.headers().map()).doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @CsvSource({"/q/health/ready", "/q/metrics", "/q/openapi", "/q/no-such-path"})
    void everyManagementAnswerHasSecurityHeaders(String path, Installation claimtrail) throws Exception {
        for (Installation.Service service : claimtrail.services()) {
            assertRules(send(service, "GET", path).headers());
        }
    }

    /** Asserts the headers of an answer that depends on a credential: {@code AccessIT} calls every operation for it. */
    static void assertNotStored(HttpHeaders headers) {
        assertRules(headers);
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    }

    private static void assertRules(HttpHeaders headers) {
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, DELETE, /v1/articles/no-such-id",
        "ingest-service, POST,   /v1/articles",
        "claims-service, POST,   /v1/extract",
        "search-service, GET,    /v1/claims"
    })
    void withoutAuthenticationPagesOfOtherOriginsAreRejected(
            String name, String method, String path, Installation claimtrail) throws Exception {
        Installation.Service service = claimtrail.service(name);

        for (String[] header : new String[][] {
            {"Origin", "https://elsewhere.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
        }) {
            HttpResponse<Void> answer = HTTP.send(
                    request(service, method, path).header(header[0], header[1]).build(), BodyHandlers.discarding());

            assertThat(answer.statusCode()).as("%s: %s", header[0], header[1]).isEqualTo(403);
            assertRules(answer.headers());
        }
    }

    /** As after DNS rebinding: the page's own host name leads to loopback, so that the browser sees one origin. */
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "claims-service", "search-service"})
    void withoutAuthenticationOtherHostsAreRejected(String name, Installation claimtrail) throws Exception {
        int port = claimtrail.service(name).api().port();
        String request = "GET /v1/claims HTTP/1.1\r\nHost: elsewhere.example:" + port + "\r\nConnection: close\r\n\r\n";

        assertThat(SlowClients.send(port, request)).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/../q/metrics", "/v1/%2e%2e/q/metrics", "/q/../v1/claims", "/q/%2E./v1/claims"})
    void pathsWithDotSegmentsAreRejected(String path, Installation claimtrail) throws Exception {
        for (Installation.Service service : claimtrail.services()) {
            HttpResponse<Void> answer = send(service, "GET", path);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertRules(answer.headers());
        }
    }

    private static HttpResponse<Void> send(Installation.Service service, String method, String path)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(service, method, path)
                        .header("Origin", "http://127.0.0.1:" + service.api().port())
                        .header("Access-Control-Request-Method", "POST")
                        .build(),
                BodyHandlers.discarding());
    }

    private static HttpRequest.Builder request(Installation.Service service, String method, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.api().port() + path))
                .method(method, BodyPublishers.noBody());
    }
}
