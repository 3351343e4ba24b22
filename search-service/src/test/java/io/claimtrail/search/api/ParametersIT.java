package io.claimtrail.search.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ParametersIT {

    @BeforeEach
    void awaitTheFirstIndices() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/v1/claims").then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "limit=99999999999",
                "colour=red",
                "type=spoken",
                "speakerKind=robot",
                "sort=best",
                "from=yesterday",
                "to=99999-01-01",
                "from=2026-03-02&to=2026-03-01",
                "minConfidence=2",
                "minConfidence=NaN",
                "cursor=x",
                "cursor=W10",
                "speaker=a&speaker=b",
                "q=%00",
                "q=%ff",
                "speaker=%ED%A0%80",
                "reviewed=perhaps",
            })
    void refusesParametersThatItCanNotUnderstand(String query) {
        String name = query.replaceAll("(.*&)?([a-zA-Z]+)=.*", "$2");
        given().urlEncodingEnabled(false)
                .get("/v1/claims?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:invalid-parameter"))
                .body("violations.parameter", everyItem(equalTo(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22", "-", "%2B%2B%2B", "((((", "a~100000", "*", "%F0%9F%98%80", "/.*/", "_exists_:x"})
    void answersOddSearchesWithoutFault(String words) {
        given().urlEncodingEnabled(false)
                .get("/v1/claims?q=" + words + "&speaker=" + words)
                .then()
                .statusCode(200);
    }
}
