package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.localstack.apikey.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@TestProfile(RateLimitIT.WithOneRequest.class)
class RateLimitIT {

    private static final KeyRing KEYS = new KeyRing(Path.of("target", "rate-limit-it", "keys"));
    private static final String WRITER = KEYS.make(Role.WRITER, "").key();
    private static final String ADMIN = KEYS.make(Role.ADMIN, "").key();

    public static class WithOneRequest implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "claimtrail.auth",
                    "api-key",
                    "claimtrail.auth.keys-file",
                    KEYS.file().toString(),
                    "claimtrail.rate-limit.writer",
                    "1");
        }
    }

    @Test
    void answersTooManyRequestsWithTheTimeToRetry() {
        // Waits until the service has read the keys.
        await().atMost(Duration.ofSeconds(30)).until(() -> withdraw(ADMIN).statusCode() == 202);
        withdraw(WRITER).then().statusCode(202);

        Response refused = withdraw(WRITER);

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        withdraw(ADMIN).then().statusCode(202);
        given().get("/q/health/live").then().statusCode(200);
    }

    private static Response withdraw(String key) {
        return given().header("Authorization", "Bearer " + key).delete("/v1/articles/a");
    }
}
