package io.claimtrail.search.indexing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Dead letters that go nowhere. */
final class CollectedDeadLetters {

    static final KafkaClients CLIENTS = new KafkaClients(Map.of(), Optional::empty, null);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final DeadLetters deadLetters = new DeadLetters(producer, CLIENTS, new SimpleMeterRegistry());

    DeadLetters deadLetters() {
        return deadLetters;
    }

    /** The keys of all records that were set aside. */
    List<String> keys() {
        return producer.history().stream().map(ProducerRecord::key).toList();
    }
}
