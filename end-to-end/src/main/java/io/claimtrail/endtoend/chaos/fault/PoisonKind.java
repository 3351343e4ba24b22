package io.claimtrail.endtoend.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.Topic;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The ways in which a record is invalid. */
public enum PoisonKind {
    NO_EVENT,
    OTHER_TYPE,
    NOT_JSON,
    EMPTY_OBJECT,
    WRONG_KEY,
    LONG_KEY,
    DEEP,
    LARGE;

    /** Prefix of the keys of invalid records. */
    static final String KEY_PREFIX = "poison-";

    private static final int NESTING_DEPTH = 100_000;
    private static final int LONG_KEY_REPEATS = 5_000;
    private static final int HEADER_BYTES = 4_096;

    /** Returns an invalid record of this kind, with a key that no article has. */
    ProducerRecord<String, byte[]> record(Topic topic) {
        String key = KEY_PREFIX + name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case NO_EVENT -> new ProducerRecord<>(topic.name(""), key, "{}".getBytes(UTF_8));
            case OTHER_TYPE -> event(topic, key, "com.example.other", "{}");
            case NOT_JSON -> event(topic, key, type(topic), "{\"id\":");
            case EMPTY_OBJECT -> event(topic, key, type(topic), "{}");
            case WRONG_KEY -> event(topic, key, type(topic), "{\"id\":\"another\"}");
            case LONG_KEY -> event(topic, key.repeat(LONG_KEY_REPEATS), type(topic), "{}");
            case DEEP -> event(topic, key, type(topic), "[".repeat(NESTING_DEPTH));
            case LARGE -> event(topic, key, type(topic), " ".repeat(Topic.MAX_RECORD_BYTES - HEADER_BYTES));
        };
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
            case CLAIMS_SERVICE_DEAD_LETTERS, SEARCH_SERVICE_DEAD_LETTERS ->
                throw new IllegalArgumentException(topic + " has no events");
        };
    }

    private static ProducerRecord<String, byte[]> event(Topic topic, String key, String type, String value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(""), key, value.getBytes(UTF_8));
        Headers headers = record.headers();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", "poison".getBytes(UTF_8));
        headers.add("ce_source", "/chaos".getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_sequence", "0".getBytes(UTF_8));
        headers.add("content-type", "application/json".getBytes(UTF_8));
        return record;
    }
}
