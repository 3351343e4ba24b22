package io.claimtrail.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The records that an earlier build wrote to Kafka for ten articles of {@code seeds/saltmere-barrier}, with a correction,
 * withdrawals, reviews and curated speakers, and the documents that it indexed from them. Neither file may change: later
 * builds must read such a log, and write on in such an index.
 */
final class GoldenLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenLog() {}

    /** The records in the order of their writing, each for partition 0, so that offsets are the same in each run. */
    static List<ProducerRecord<String, byte[]>> records(String topicPrefix) {
        return lines("/golden/log.ndjson").stream()
                .map(line -> record(line, topicPrefix))
                .toList();
    }

    /** The documents of all indices, as objects with {@code index}, {@code id}, {@code version} and {@code document}. */
    static List<ObjectNode> documents() {
        return lines("/golden/documents.ndjson");
    }

    private static ProducerRecord<String, byte[]> record(JsonNode line, String topicPrefix) {
        RecordHeaders headers = new RecordHeaders();
        line.path("headers")
                .properties()
                .forEach(header ->
                        headers.add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
        String topic = Topic.valueOf(line.path("topic").asText()).name(topicPrefix);
        JsonNode value = line.path("value");
        byte[] bytes = value.isNull() ? null : value.toString().getBytes(UTF_8);
        return new ProducerRecord<>(topic, 0, line.path("key").asText(), bytes, headers);
    }

    private static List<ObjectNode> lines(String resource) {
        List<ObjectNode> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(GoldenLog.class.getResourceAsStream(resource), resource)) {
            JSON.readerFor(ObjectNode.class).<ObjectNode>readValues(in).forEachRemaining(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
