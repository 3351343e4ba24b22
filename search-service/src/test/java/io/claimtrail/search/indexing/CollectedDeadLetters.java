package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Dead letters that stay in memory. */
final class CollectedDeadLetters {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final DeadLetterPublisher publisher =
            new DeadLetterPublisher(producer, "dead-letters", new SimpleMeterRegistry());

    DeadLetterPublisher publisher() {
        return publisher;
    }

    /** The keys of all records that were set aside. */
    List<String> keys() {
        return producer.history().stream().map(ProducerRecord::key).toList();
    }
}
