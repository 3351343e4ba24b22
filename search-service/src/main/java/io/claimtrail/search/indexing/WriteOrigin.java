package io.claimtrail.search.indexing;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The record that a document write comes from.
 *
 * @param record null for a write that follows from other documents, which no single record is responsible for
 */
record WriteOrigin(@Nullable ConsumerRecord<String, byte[]> record) {

    static final WriteOrigin DERIVED = new WriteOrigin(null);
}
