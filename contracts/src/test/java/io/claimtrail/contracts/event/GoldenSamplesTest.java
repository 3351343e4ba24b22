package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Decoded.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records once written must be readable forever: a sample that is here stays here. */
class GoldenSamplesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "ARTICLES, claimtrail.articles.v1-full.json",
        "ARTICLES, claimtrail.articles.v1-least.json",
        "CLAIMS,   claimtrail.claims.v1-full.json",
        "CLAIMS,   claimtrail.claims.v1-attitude.json",
        "CLAIMS,   claimtrail.claims.v1-stance.json",
        "REVIEWS,  claimtrail.reviews.v1-full.json",
        "REVIEWS,  claimtrail.reviews.v1-least.json",
        "SPEAKERS, claimtrail.speakers.v1-full.json",
        "SPEAKERS, claimtrail.speakers.v1-least.json",
        "SOURCES, claimtrail.sources.v1-full.json",
        "SOURCES, claimtrail.sources.v1-least.json",
        "SOURCE_STATES, claimtrail.source-states.v1-full.json",
        "SOURCE_STATES, claimtrail.source-states.v1-least.json",
        "ITEMS, claimtrail.items.v1-full.json",
        "ITEMS, claimtrail.items.v1-least.json"
    })
    void readsAndWritesASampleWithoutLoss(Topic topic, String sample) throws IOException {
        EventCodec<?> codec = codec(topic);
        JsonNode golden = JSON.readTree(resource("/golden/" + sample));

        JsonNode written = JSON.readTree(rewrite(topic, codec, golden));

        assertThat(withoutNulls(written)).isEqualTo(withoutNulls(golden));
        assertThat(schema(topic).validate(golden)).isEmpty();
        assertThat(schema(topic).validate(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLES, claimtrail.articles.v1-full.json",
        "CLAIMS, claimtrail.claims.v1-attitude.json",
        "REVIEWS, claimtrail.reviews.v1-full.json",
        "SPEAKERS, claimtrail.speakers.v1-full.json",
        "SOURCES, claimtrail.sources.v1-full.json",
        "SOURCE_STATES, claimtrail.source-states.v1-full.json",
        "ITEMS, claimtrail.items.v1-full.json"
    })
    void passesOverFieldsOfANewerWriter(Topic topic, String sample) throws IOException {
        EventCodec<?> codec = codec(topic);
        ObjectNode newer = (ObjectNode) JSON.readTree(resource("/golden/" + sample));
        newer.put("fieldOfTheFuture", 1);

        assertThat(codec.decode(record(topic, newer))).isInstanceOf(Valid.class);
    }

    private static EventCodec<?> codec(Topic topic) {
        return switch (topic) {
            case ARTICLES -> EventCodec.ARTICLES;
            case CLAIMS -> EventCodec.CLAIMS;
            case REVIEWS -> EventCodec.REVIEWS;
            case SPEAKERS -> EventCodec.SPEAKERS;
            case SOURCES -> EventCodec.SOURCES;
            case SOURCE_STATES -> EventCodec.SOURCE_STATES;
            case ITEMS -> EventCodec.ITEMS;
            case CLAIMS_SERVICE_DEAD_LETTERS, SEARCH_SERVICE_DEAD_LETTERS -> throw new IllegalArgumentException();
        };
    }

    private static <T> byte[] rewrite(Topic topic, EventCodec<T> codec, JsonNode golden) {
        ConsumerRecord<String, byte[]> record = record(topic, golden);
        Decoded<T> decoded = codec.decode(record);
        assertThat(decoded).isInstanceOf(Valid.class);
        return codec.encode("t", ((Valid<T>) decoded).event()).value();
    }

    private static String type(Topic topic) {
        return switch (topic) {
            case ARTICLES -> "io.claimtrail.article.v1";
            case CLAIMS -> "io.claimtrail.claims.v1";
            case REVIEWS -> "io.claimtrail.review.v1";
            case SPEAKERS -> "io.claimtrail.speaker.v1";
            case SOURCES -> "io.claimtrail.source.v1";
            case SOURCE_STATES -> "io.claimtrail.source-state.v1";
            case ITEMS -> "io.claimtrail.item.v1";
            case CLAIMS_SERVICE_DEAD_LETTERS, SEARCH_SERVICE_DEAD_LETTERS -> throw new IllegalArgumentException();
        };
    }

    private static ConsumerRecord<String, byte[]> record(Topic topic, JsonNode payload) {
        String key = keyOf(payload);
        ProducerRecord<String, byte[]> envelope = EventCodec.ARTICLES.encode(
                "t", new Event<>(key, Instant.parse("2026-03-02T09:30:01Z"), 7L, null, null));
        envelope.headers().remove("ce_type").add("ce_type", type(topic).getBytes(UTF_8));
        envelope.headers().add("content-type", "application/json".getBytes(UTF_8));
        byte[] value = payload.toString().getBytes(UTF_8);
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key,
                value,
                envelope.headers(),
                Optional.empty());
    }

    private static String keyOf(JsonNode payload) {
        return payload.has("claims")
                ? payload.get("article").get("id").textValue()
                : payload.get("id").textValue();
    }

    private static Schema schema(Topic topic) throws IOException {
        try (InputStream in = resource("/schemas/" + topic.name("") + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.valueStream().forEach(GoldenSamplesTest::withoutNulls);
        return node;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GoldenSamplesTest.class.getResourceAsStream(name), name);
    }
}
