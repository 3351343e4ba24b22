package io.claimtrail.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.contracts.key.Role;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.localstack.apikey.KeyRing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
@TestProfile(AccessIT.WithKeys.class)
class AuditIT {

    private final Lines lines = new Lines();
    private final Logger log = Logger.getLogger("claimtrail.audit");
    private KeyRing.Made writer;
    private String who;

    @BeforeEach
    void listen() {
        writer = AccessIT.KEYS.make(Role.WRITER, "wire \" desk");
        who = "who=\"" + writer.kept().id() + " wire   desk\" ";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asWriter().delete("/v1/articles/a").statusCode() == 202);
        log.addHandler(lines);
    }

    @AfterEach
    void goAway() {
        log.removeHandler(lines);
    }

    @Test
    void logsWhoWroteWhatWithoutContent() {
        String id = asWriter()
                .contentType("application/json")
                .body(Examples.ARTICLE.getBytes(UTF_8))
                .post("/v1/articles")
                .path("id");
        asWriter().delete("/v1/reviews/r1");
        asWriter().contentType("application/json").body("{}").put("/v1/speakers/ana");

        assertThat(lines.seen)
                .containsExactly(
                        "Write: " + who + "method=POST collection=articles ids=" + id + " status=202",
                        "Write: " + who + "method=DELETE collection=reviews ids=r1 status=202",
                        "Write: " + who + "method=PUT collection=speakers ids=ana status=422");
    }

    /** Kafka may store it later, and then someone must be able to tell whose it is. */
    @Test
    void logsTheIdOfAWriteThatKafkaDidNotAcknowledge() {
        String id = post().path("id");
        MockProducer<String, byte[]> full =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        full.sendException = new BufferExhaustedException("no memory within 5 s");
        QuarkusMock.installMockForType(full, new TypeLiteral<Producer<String, byte[]>>() {});

        assertThat(post().statusCode()).isEqualTo(503);

        assertThat(lines.seen)
                .containsExactly(
                        "Write: " + who + "method=POST collection=articles ids=" + id + " status=202",
                        "Write: " + who + "method=POST collection=articles ids=" + id + " status=503");
    }

    private Response post() {
        return asWriter()
                .contentType("application/json")
                .body(Examples.ARTICLE.getBytes(UTF_8))
                .post("/v1/articles");
    }

    @Test
    void logsEachArticleOfABulkRequest() {
        String article = Examples.ARTICLE.replace('\n', ' ');
        String answers = asWriter()
                .contentType("application/x-ndjson")
                .body((article + "\n{\n" + article.replace("quay", "pier") + "\n").getBytes(UTF_8))
                .post("/v1/articles")
                .asString();

        List<String> ids = answers.lines()
                .filter(line -> line.contains("\"status\":202"))
                .map(line -> JsonPath.from(line).getString("id"))
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(answers.lines()).hasSize(3);
        assertThat(lines.seen)
                .allMatch(line -> line.startsWith("Write: " + who + "method=POST collection=articles ids="))
                .first()
                .asString()
                .endsWith(" ids=- status=200");
        assertThat(String.join("\n", lines.seen)).contains(ids);
    }

    @Test
    void logsUnauthenticatedWrites() {
        awaitLine(1, () -> given().delete("/v1/articles/a"));

        assertThat(lines.seen)
                .singleElement()
                .asString()
                .matches("Write: who=\"anonymous\" method=DELETE collection=articles ids=a status=401( skipped=\\d+)?");
    }

    @Test
    void logsNoForgedIds() {
        asWriter().urlEncodingEnabled(false).delete("/v1/articles/a%0AWrite:%20who=%22forger%22");
        awaitLine(2, () -> given().urlEncodingEnabled(false).delete("/v1/%0AWrite:%20who=%22forger%22"));

        assertThat(lines.seen)
                .hasSize(2)
                .first()
                .isEqualTo("Write: " + who + "method=DELETE collection=articles ids=- status=400");
        assertThat(lines.seen.get(1))
                .matches("Write: who=\"anonymous\" method=DELETE collection=- ids=- status=401( skipped=\\d+)?");
    }

    /** Repeats an unauthenticated write until it has a line: earlier tests may have used up the lines of this second. */
    private void awaitLine(int count, Runnable write) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            write.run();
            return lines.seen.size() >= count;
        });
    }

    @Test
    void logsNoReads() {
        asWriter().get("/v1/articles");

        assertThat(lines.seen).isEmpty();
    }

    private RequestSpecification asWriter() {
        return given().header("Authorization", "Bearer " + writer.key());
    }

    private static final class Lines extends Handler {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            seen.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
