package io.claimtrail.search.api;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Writes what this service reads, and reads what it sets aside. */
public final class Records implements AutoCloseable {

    private final String kafka;
    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;

    public Records(String kafka, String prefix) {
        this.kafka = kafka;
        this.prefix = prefix;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns the offset. */
    public long send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void publish(Review review) {
        send(EventCodec.REVIEWS.encode(
                Topic.REVIEWS.name(prefix), new Event<>(review.id(), Instant.now(), null, null, review)));
    }

    void withdrawReview(String id) {
        send(EventCodec.REVIEWS.encode(Topic.REVIEWS.name(prefix), new Event<>(id, Instant.now(), null, null, null)));
    }

    /** The keys of all dead letters, once there is any. */
    public List<String> setAside() {
        String topic = Topic.SEARCH_SERVICE_DEAD_LETTERS.name(prefix);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            List<String> keys = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
                return !keys.isEmpty();
            });
            return keys;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
