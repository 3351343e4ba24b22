package io.claimtrail.search.indexing;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Records as a consumer gets them. */
final class TestRecords {

    private TestRecords() {}

    /** {@code sent} as it is read at {@code offset}. */
    static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** A record without headers. */
    static ConsumerRecord<String, byte[]> plain(String key, long offset) {
        return new ConsumerRecord<>("a-topic", 0, offset, key, new byte[0]);
    }
}
