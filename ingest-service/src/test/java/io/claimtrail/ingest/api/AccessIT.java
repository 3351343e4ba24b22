package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.localstack.apikey.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@TestProfile(AccessIT.WithKeys.class)
class AccessIT {

    static final KeyRing KEYS = new KeyRing(Path.of("target", "access-it", "keys"));

    public static class WithKeys implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            KEYS.make(Role.ADMIN, "so that there is a file");
            Map<String, String> settings = new HashMap<>(SourcesIT.settings());
            settings.put("claimtrail.auth", "api-key");
            settings.put("claimtrail.auth.keys-file", KEYS.file().toString());
            return settings;
        }
    }

    private KeyRing.Made reader;
    private KeyRing.Made writer;

    @BeforeEach
    void makeKeys() {
        reader = KEYS.make(Role.READER, "");
        writer = KEYS.make(Role.WRITER, "");
        awaitAnswer(202);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/articles",
        "PUT, /v1/articles/a",
        "DELETE, /v1/articles/a",
        "POST, /v1/reviews",
        "DELETE, /v1/reviews/r",
        "PUT, /v1/speakers/s",
        "DELETE, /v1/speakers/s",
        "GET, /v1/sources",
        "PUT, /v1/sources/s",
        "DELETE, /v1/sources/s",
        "GET, /v1/articles",
        "GET, /v1/nothing"
    })
    void rejectsRequestsWithoutAKey(Method method, String path) {
        given().request(method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"claimtrail\""))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ct_unknown", "Bearer ", "Bearer", "Basic d3JpdGVyOg==", "ct_writer"})
    void rejectsInvalidKeys(String header) {
        given().header("Authorization", header).delete("/v1/articles/a").then().statusCode(401);
    }

    @Test
    void requiresTheRoleOfAWriter() {
        given().header("Authorization", "Bearer " + reader.key())
                .delete("/v1/articles/a")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:forbidden"))
                .body("detail", equalTo("the caller is a reader, but this requires a writer"));
    }

    @Test
    void describesAuthentication() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.securitySchemes.key.scheme", equalTo("bearer"))
                .body("paths.'/v1/articles'.post.responses", hasKey("401"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void answersOperationalPathsWithoutAKey(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void appliesARevocationWithoutRestart() {
        KeyRing.Made other = KEYS.make(Role.WRITER, "");
        KEYS.revoke(writer.kept().id());
        awaitAnswer(401);

        writer = other;
        awaitAnswer(202);
    }

    @Test
    void acceptsNoKeyWhenTheKeyFileIsDeleted() throws IOException {
        Files.delete(KEYS.file());

        awaitAnswer(401);
    }

    /** Waits until a post with the writer's key is answered with {@code status}. */
    private void awaitAnswer(int status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().header("Authorization", "bearer " + writer.key())
                        .contentType("application/json")
                        .body(Examples.ARTICLE.getBytes(UTF_8))
                        .post("/v1/articles")
                        .then()
                        .statusCode(status));
    }
}
