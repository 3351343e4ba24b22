package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class SpeakersIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Test
    void publishesEachVersionAndTheWithdrawalUnderTheIdOfThePath() {
        String version = put("ana-ruiz", Examples.SPEAKER)
                .statusCode(202)
                .header("Location", containsString("/v1/speakers/ana-ruiz"))
                .body("id", equalTo("ana-ruiz"))
                .body("url", equalTo("/v1/speakers/ana-ruiz"))
                .extract()
                .path("version");
        put("ana-ruiz", Examples.SPEAKER).statusCode(202).body("version", equalTo(version));
        put("ana-ruiz", Examples.SPEAKER.replace("Campos", "Ocampo")).statusCode(202);
        given().delete("/v1/speakers/ana-ruiz").then().statusCode(202);

        assertThat(log().published("ana-ruiz"))
                .extracting(event -> event.isWithdrawal()
                        ? "withdrawn"
                        : event.payload().aliases().getFirst())
                .containsExactly(
                        "Ana María Ruiz Campos", "Ana María Ruiz Campos", "Ana María Ruiz Ocampo", "withdrawn");
    }

    @Test
    void rejectsInvalidContentAndPublishesNothing() {
        put("refused", "{\"nmae\": \"Ana Ruiz\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:claimtrail:problem:invalid-speaker"))
                .body("violations.pointer", hasItems("/name", "/nmae"));
        put("refused", "{\"name\":").statusCode(400);
        put("refused", "{\"name\": \"" + "n".repeat(1_048_576) + "\"}")
                .statusCode(413)
                .body("detail", containsString("1048576"));
        put("%20", Examples.SPEAKER).statusCode(400);
        put("7423ad140ebd08181eef0a105ddd5bda", Examples.SPEAKER)
                .statusCode(400)
                .body("detail", containsString("choose another"));
        given().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Examples.SPEAKER.getBytes(UTF_8))
                .put("/v1/speakers/refused")
                .then()
                .statusCode(412);
        given().contentType("text/plain")
                .body("Ana Ruiz")
                .put("/v1/speakers/refused")
                .then()
                .statusCode(415);

        assertThat(log().published("refused")).isEmpty();
    }

    @Test
    void servesDescriptionAndSchema() {
        given().get("/q/openapi?format=json").then().statusCode(200).body(containsString("putSpeaker"));
        given().get("/schemas/curated-speaker.json").then().statusCode(200);
    }

    private TopicLog<CuratedSpeaker> log() {
        return new TopicLog<>(kafka, prefix, Topic.SPEAKERS, EventCodec.SPEAKERS);
    }

    private static ValidatableResponse put(String id, String content) {
        return given().contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/v1/speakers/" + id)
                .then();
    }
}
