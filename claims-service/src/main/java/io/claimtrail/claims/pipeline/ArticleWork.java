package io.claimtrail.claims.pipeline;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One article record that this instance has read.
 *
 * @param tracker of its partition since the last assignment; another one means that the partition was lost meanwhile
 */
record ArticleWork(OffsetTracker tracker, ConsumerRecord<String, byte[]> origin) {

    TopicPartition partition() {
        return new TopicPartition(origin.topic(), origin.partition());
    }

    long offset() {
        return origin.offset();
    }

    /** Key for the order of processing; records without one are dead letters. */
    String key() {
        return String.valueOf(origin.key());
    }

    /** Bytes of the record. */
    long size() {
        return Math.max(0L, origin.serializedKeySize()) + Math.max(0L, origin.serializedValueSize());
    }

    boolean isSuspect() {
        return tracker.isSuspect(offset());
    }
}
