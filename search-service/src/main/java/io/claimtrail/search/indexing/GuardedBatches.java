package io.claimtrail.search.indexing;

import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.PartitionProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Processes records and commits their offsets, so that a record that ends the process is found: before records are processed, it
 * commits that they are in progress. If two processes in a row end with the same records in progress, the next one processes them
 * one by one. A record that ends the process again and again while it is processed alone becomes a dead letter
 * ({@code docs/decisions/0019}). Used by the thread of the consumer.
 */
final class GuardedBatches implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(GuardedBatches.class);

    /** Timeout of the commit after a failure. */
    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private final DeadLetterPublisher deadLetters;
    private final int maxAttempts;
    private final OwnMarks marks;
    private final Map<TopicPartition, PartitionRecovery> partitions = new HashMap<>();
    /** What was committed last before records were processed. */
    private Map<TopicPartition, OffsetAndMetadata> inProgress = Map.of();

    /**
     * Guards the records of {@code consumer}.
     *
     * @param maxAttempts number of times that the process may end while it processes a record alone
     * @param marks the same for all consumers of this process
     */
    GuardedBatches(
            Consumer<String, byte[]> consumer, DeadLetterPublisher deadLetters, int maxAttempts, OwnMarks marks) {
        this.consumer = consumer;
        this.deadLetters = deadLetters;
        this.maxAttempts = maxAttempts;
        this.marks = marks;
    }

    /** Processes records, and returns once all are settled. */
    interface Work {
        void process(ConsumerRecords<String, byte[]> records);
    }

    /** What this process has committed before it processed records: if it is read again, this process has not ended. */
    static final class OwnMarks {

        private record Mark(OffsetAndMetadata committed, PartitionProgress released) {}

        private final Map<TopicPartition, Mark> byPartition = new HashMap<>();

        private void put(TopicPartition partition, OffsetAndMetadata committed, PartitionProgress released) {
            byPartition.put(partition, new Mark(committed, released));
        }

        private PartitionProgress progress(TopicPartition partition, OffsetAndMetadata committed) {
            Mark own = byPartition.get(partition);
            return own != null && own.committed().equals(committed) ? own.released() : PartitionProgress.of(committed);
        }
    }

    /** Processes the records of one poll and commits their offsets. */
    void process(ConsumerRecords<String, byte[]> records, Work work) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> together = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                PartitionRecovery recovery = recovery(partition, record.offset());
                if (recovery.isSuspect(record.offset())) {
                    processAlone(partition, recovery, record, work);
                } else {
                    together.computeIfAbsent(partition, first -> new ArrayList<>())
                            .add(record);
                }
            }
        }
        if (!together.isEmpty()) {
            Map<TopicPartition, PartitionProgress> started = new HashMap<>();
            together.forEach((partition, some) -> started.put(
                    partition,
                    recovery(partition, some.getFirst().offset())
                            .start(some.getLast().offset() + 1)));
            mark(started);
            work.process(new ConsumerRecords<>(together, Map.of()));
        }
        complete(records.nextOffsets());
    }

    private void processAlone(
            TopicPartition partition, PartitionRecovery recovery, ConsumerRecord<String, byte[]> record, Work work) {
        int attempts = recovery.countAttempt(record.offset());
        mark(Map.of(partition, recovery.start(record.offset() + 1)));
        if (attempts > maxAttempts) {
            deadLetters.setAside(
                    record,
                    "the service ended " + maxAttempts
                            + " times while it processed this record alone (claimtrail.search.max-attempts)");
        } else {
            LOG.infof(
                    "Processing a record alone that was in progress when the service ended: topic=%s partition=%d"
                            + " offset=%d attempt=%d",
                    record.topic(), record.partition(), record.offset(), attempts);
            work.process(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));
        }
        recovery.complete(record.offset() + 1);
    }

    private PartitionRecovery recovery(TopicPartition partition, long offset) {
        return partitions.computeIfAbsent(partition, unknown -> new PartitionRecovery(PartitionProgress.at(offset)));
    }

    private void mark(Map<TopicPartition, PartitionProgress> started) {
        Map<TopicPartition, OffsetAndMetadata> offsets = offsets(started);
        offsets.forEach((partition, offset) -> {
            PartitionRecovery recovery = recovery(partition, offset.offset());
            marks.put(partition, offset, recovery.released());
        });
        inProgress = offsets;
        consumer.commitSync(offsets);
    }

    /**
     * Returns if the group still assigns this consumer the records in progress: an instance that was suspended for too long must
     * not write for them.
     *
     * @throws org.apache.kafka.clients.consumer.CommitFailedException if it does not
     */
    void confirm() {
        consumer.commitSync(inProgress);
    }

    private void complete(Map<TopicPartition, OffsetAndMetadata> positions) {
        Map<TopicPartition, PartitionProgress> completed = new HashMap<>();
        positions.forEach((partition, position) ->
                completed.put(partition, recovery(partition, position.offset()).complete(position.offset())));
        consumer.commitSync(offsets(completed));
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, PartitionProgress> progress) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        progress.forEach((partition, current) -> offsets.put(partition, current.toCommit()));
        return offsets;
    }

    /** Commits, if Kafka is available, that the records in progress have failed without ending the process. */
    void release() {
        Map<TopicPartition, PartitionProgress> released = new HashMap<>();
        partitions.forEach((partition, recovery) -> {
            if (recovery.isInProgress()) {
                released.put(partition, recovery.released());
            }
        });
        // A stop interrupts the thread; the commit would end at once.
        boolean interrupted = Thread.interrupted();
        try {
            consumer.commitSync(offsets(released), RELEASE_TIMEOUT);
        } catch (KafkaException e) {
            LOG.debugf("Progress was not committed: reason=%s", e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.committed(Set.copyOf(assigned)).forEach((partition, offset) -> {
            if (offset != null) {
                partitions.put(partition, new PartitionRecovery(marks.progress(partition, offset)));
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partitions::remove);
    }
}
