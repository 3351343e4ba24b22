package io.claimtrail.search.indexing;

import io.claimtrail.search.index.Generation;
import io.claimtrail.search.indexing.LiveConsumer.Membership;
import io.claimtrail.search.indexing.LiveConsumer.Processor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Cross-references what records have changed in one generation, once they are indexed. */
final class CrossReferencingProcessor implements Processor {

    private final Generation generation;
    private final Membership membership;
    private final CrossReferencing crossReferencing;
    private final IndexingProgress indexing;

    CrossReferencingProcessor(
            Generation generation,
            Membership membership,
            CrossReferencing crossReferencing,
            IndexingProgress indexing) {
        this.generation = generation;
        this.membership = membership;
        this.crossReferencing = crossReferencing;
        this.indexing = indexing;
    }

    @Override
    public void process(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> some = records.records(partition);
            ends.put(partition, some.getLast().offset() + 1);
        }
        indexing.await(ends, membership);
        crossReferencing.process(generation, records, membership::confirm);
    }

    @Override
    public void close() {
        indexing.close();
    }
}
