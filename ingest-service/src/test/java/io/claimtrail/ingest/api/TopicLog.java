package io.claimtrail.ingest.api;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Decoded.Valid;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the events of a topic. */
record TopicLog<T>(String kafka, String prefix, Topic topic, EventCodec<T> codec) {

    /** Returns the events with the key {@code id}, oldest first. */
    List<Event<T>> published(String id) {
        return events(record -> record.key().equals(id));
    }

    /** Returns all events, oldest first within each partition. */
    List<Event<T>> published() {
        return events(record -> true);
    }

    private List<Event<T>> events(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest");
        String name = topic.name(prefix);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            List<Event<T>> events = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(record)) {
                        events.add(((Valid<T>) codec.decode(record)).event());
                    }
                }
                return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
            });
            return events;
        }
    }
}
