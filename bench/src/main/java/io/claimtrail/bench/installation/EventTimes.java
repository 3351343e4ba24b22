package io.claimtrail.bench.installation;

import io.claimtrail.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the timestamps of article and claim records that are written to Kafka after its creation. */
public final class EventTimes implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Map<String, Topic> TOPICS =
            Map.of(Topic.ARTICLES.name(""), Topic.ARTICLES, Topic.CLAIMS.name(""), Topic.CLAIMS);

    private final Consumer<String, byte[]> consumer;
    private final Map<Topic, Map<String, Instant>> times = new EnumMap<>(Topic.class);

    public EventTimes(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        TOPICS.values().forEach(topic -> times.put(topic, new HashMap<>()));
        Collection<TopicPartition> partitions = TOPICS.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: reading the position completes it.
        partitions.forEach(consumer::position);
    }

    /** The timestamp of the newest record of {@code topic} for an article. Waits until there is one. */
    public Instant of(Topic topic, String articleId) {
        Map<String, Instant> ofTopic = times.getOrDefault(topic, Map.of());
        while (!ofTopic.containsKey(articleId)) {
            consumer.poll(POLL).forEach(this::add);
        }
        return ofTopic.getOrDefault(articleId, Instant.EPOCH);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        times.getOrDefault(TOPICS.get(record.topic()), new HashMap<>())
                .put(record.key(), Instant.ofEpochMilli(record.timestamp()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
