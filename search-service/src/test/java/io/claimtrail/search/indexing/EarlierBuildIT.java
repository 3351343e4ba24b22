package io.claimtrail.search.indexing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Records;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.NextGeneration;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A Kafka log and an index of an earlier build ({@link GoldenLog}) in this build, with topics and indices of its own. */
@Order(Integer.MAX_VALUE)
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
// The first test needs empty topics.
@TestMethodOrder(OrderAnnotation.class)
class EarlierBuildIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MAYOR = "/v1/claims?q=\"2,000 jobs\"&speaker=ruiz ortega";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Elasticsearch elasticsearch;

    @Inject
    Generations generations;

    @Inject
    SearchKafka searchKafka;

    private Records records;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    @Order(1)
    void indexesTheLogIntoTheSameDocuments() throws IOException {
        await().atMost(SOON).until(() -> generations.live().isPresent());
        GoldenLog.records(prefix).forEach(records::send);

        Map<String, ObjectNode> golden = byId(GoldenLog.documents());
        try {
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertSame(golden, indexed()));
        } finally {
            Files.write(
                    Path.of("target", "earlier-build-documents.ndjson"),
                    indexed().values().stream().map(JsonNode::toString).toList());
        }
    }

    @Test
    @Order(2)
    void answersFromTheIndexAndWritesOnInIt() throws IOException {
        Generation generation = NextGeneration.create(generations);
        write(GoldenLog.documents(), generation);
        assertThat(searchKafka.hasCommitted(generation)).isFalse();
        commitAllOffsets(generation);
        assertThat(searchKafka.hasCommitted(generation)).isTrue();

        NextGeneration.makeLive(generations, generation);

        String mayor = given().get(MAYOR)
                .then()
                .body("items", hasSize(2))
                .body("items.speaker.id.unique()", hasSize(1))
                .body("items.statement.sightings", equalTo(List.of(2, 2)))
                .extract()
                .path("items[0].speaker.id");
        String claim = given().get(MAYOR).path("items[0].id");
        String statement = given().get(MAYOR).path("items[0].statement.id");
        given().get("/v1/speakers/" + mayor).then().statusCode(200).body("name", equalTo("Tomás Ruiz Ortega"));
        given().get("/v1/statements/" + statement).then().body("sightings", hasSize(2));
        given().get("/v1/claims/" + claim + "/related").then().body("same", hasSize(1));
        given().get("/v1/speakers/van-der-meer/changes").then().body("items.what", hasItem("number"));
        given().get("/v1/claims?q=gates&reviewed=true").then().body("items", hasSize(3));
        given().get("/v1/claims?speaker=anders holm").then().body("speakers.id", hasSize(2));

        publishCopy();

        await().atMost(SOON)
                .untilAsserted(() -> given().get(MAYOR)
                        .then()
                        .body("items", hasSize(3))
                        .body("items.speaker.id.unique()", equalTo(List.of(mayor)))
                        .body("items.statement.id.unique()", equalTo(List.of(statement)))
                        .body("items.statement.sightings", equalTo(List.of(3, 3, 3))));
        given().get("/v1/claims/" + claim + "/related").then().body("same.claim.id", hasItem("later-copy-0"));
    }

    /** Publishes an article of the log once more, under another id: a copy in another outlet. */
    private void publishCopy() throws IOException {
        ProducerRecord<String, byte[]> original = GoldenLog.records(prefix).stream()
                .filter(record -> record.topic().equals(Topic.CLAIMS.name(prefix)))
                .filter(record -> new String(record.value(), UTF_8).contains("Mayor Tomas Ruiz Ortega"))
                .findFirst()
                .orElseThrow();
        ObjectNode claims = (ObjectNode) JSON.readTree(original.value());
        claims.withObject("article").put("id", "later-copy").put("publisher", "Harbour Gazette");
        int number = 0;
        for (JsonNode claim : claims.path("claims")) {
            ((ObjectNode) claim).put("id", "later-copy-" + number);
            number++;
        }
        records.send(new ProducerRecord<>(
                original.topic(), 1, "later-copy", JSON.writeValueAsBytes(claims), original.headers()));
    }

    /** Puts {@code documents} where an earlier build left them. */
    private void write(List<ObjectNode> documents, Generation generation) {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode golden : documents) {
            Index index = Index.valueOf(golden.path("index").asText().toUpperCase(Locale.ROOT));
            ObjectNode action = JSON.createObjectNode();
            action.putObject("index")
                    .put("_index", generation.writer(index))
                    .put("_id", golden.path("id").asText())
                    .put("version", golden.path("version").asLong())
                    .put("version_type", "external_gte");
            lines.append(action).append('\n').append(golden.path("document")).append('\n');
        }
        JsonNode answer =
                elasticsearch.postLines("/_bulk?refresh=true", lines.toString().getBytes(UTF_8));
        assertThat(answer.path("errors").asBoolean()).as("%s", answer).isFalse();
    }

    /** Commits offsets as an earlier build did that had indexed all records into {@code generation}. */
    private void commitAllOffsets(Generation generation) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", kafka, "group.id", prefix + "claimtrail-search-" + generation.suffix()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = searchKafka.topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.commitSync(consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))));
        }
    }

    private Map<String, ObjectNode> indexed() {
        Generation generation = generations.live().orElseThrow();
        // An earlier build had no blocks.
        return byId(Stream.of(Index.values())
                .filter(index -> index != Index.BLOCKS)
                .flatMap(index -> indexed(index, generation.index(index)))
                .toList());
    }

    private Stream<ObjectNode> indexed(Index index, String name) {
        elasticsearch.get("/" + name + "/_refresh");
        ObjectNode request = JSON.createObjectNode().put("size", 1000).put("version", true);
        request.putObject("_source").put("exclude_vectors", false);
        return elasticsearch
                .post("/" + name + "/_search", request)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> JSON.createObjectNode()
                        .put("index", index.name().toLowerCase(Locale.ROOT))
                        .put("id", hit.path("_id").asText())
                        .put("version", hit.path("_version").asLong())
                        .set("document", hit.path("_source")));
    }

    private static Map<String, ObjectNode> byId(List<ObjectNode> documents) {
        Map<String, ObjectNode> byId = new TreeMap<>();
        documents.forEach(document -> byId.put(
                document.path("index").asText() + "/" + document.path("id").asText(), document));
        return byId;
    }

    private static void assertSame(Map<String, ObjectNode> golden, Map<String, ObjectNode> indexed) {
        assertThat(indexed).containsOnlyKeys(golden.keySet());
        golden.forEach((id, document) -> {
            ObjectNode actual = indexed.get(id);
            assertThat(comparable(actual)).as(id).isEqualTo(comparable(document));
            for (String field : List.of("claim", "title")) {
                assertNear(vector(actual, field), vector(document, field));
            }
        });
    }

    /** The document without what depends on the processor, or on how records are divided into batches. */
    private static JsonNode comparable(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        // A parsed number may be an int or a long, and the two are not equal.
        copy.put("version", document.path("version").asLong());
        if (copy.path("index").asText().equals("claims")) {
            // The versions of claims leave room for updates, which an earlier build did not.
            copy.remove("version");
        }
        if (copy.path("document").path("reviews").isEmpty()) {
            // A claim whose only review was withdrawn has an empty list, or none if it never had the review.
            copy.withObject("document").remove("reviews");
        }
        // Keys only find candidates. Later builds add some for longer and reordered names, and read "centimetres" as a
        // unit.
        copy.withObject("document").remove("keys");
        if (copy.path("document").path("vectors") instanceof ObjectNode vectors) {
            vectors.remove(List.of("claim", "title"));
        }
        return copy;
    }

    private static JsonNode vector(JsonNode document, String field) {
        return document.path("document").path("vectors").path(field);
    }

    /** Processors differ in the last digits of what the network computes. */
    private static void assertNear(JsonNode actual, JsonNode golden) {
        assertThat(actual).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            assertThat(actual.path(i).asDouble()).isCloseTo(golden.path(i).asDouble(), within(0.03));
        }
    }
}
