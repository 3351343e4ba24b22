package io.claimtrail.ingest.publish;

import io.claimtrail.edge.kafka.KafkaClientFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compacted topics as one instance reads them: from the beginning, on every instance. The instance that the consumer group assigns
 * the first partition of the first topic to is the active one. One thread calls all methods but {@link #isComplete} and
 * {@link #isActive}.
 */
final class TopicReplica implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReplica.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);
    private static final Duration METADATA_TIMEOUT = Duration.ofSeconds(10);

    private final KafkaClientFactory clients;
    private final String group;
    private final List<String> topics;
    private final java.util.function.Consumer<ConsumerRecord<String, byte[]>> record;

    private volatile boolean complete;
    private volatile boolean active;

    private @Nullable Consumer<String, byte[]> reader;
    private @Nullable Consumer<String, byte[]> member;
    private boolean assigned;

    /** Offsets that must have been read before this instance knows enough, and before it may act. */
    private Map<TopicPartition, Long> wanted = Map.of();

    private Map<TopicPartition, Long> wantedToAct = Map.of();

    /**
     * A replica that is not open yet.
     *
     * @param group name of the consumer group, without prefix
     * @param topics full names; the group is subscribed to the first
     * @param record receives each record, in the order of its partition
     */
    TopicReplica(
            KafkaClientFactory clients,
            String group,
            List<String> topics,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> record) {
        this.clients = clients;
        this.group = group;
        this.topics = List.copyOf(topics);
        this.record = record;
    }

    /** Whether everything that Kafka had when this instance started has been read. */
    boolean isComplete() {
        return complete;
    }

    /** Whether this instance is the active one, and has read everything that the one before it had written. */
    boolean isActive() {
        return active;
    }

    /** Connects to Kafka, and begins to read. */
    void open() {
        Consumer<String, byte[]> opened = clients.openConsumer(group, Map.of());
        reader = opened;
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> opened.partitionsFor(topic, METADATA_TIMEOUT).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Consumer<String, byte[]> joined =
                clients.openConsumer(group, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1));
        member = joined;
        joined.subscribe(List.of(topics.getFirst()));
        wanted = opened.endOffsets(partitions);
    }

    /** Reads what is new, and learns whether this instance is active. Waits a moment if nothing is new. */
    void update() {
        Consumer<String, byte[]> from = opened(reader);
        from.poll(POLL_TIMEOUT).forEach(record);
        Consumer<String, byte[]> joined = opened(member);
        joined.poll(Duration.ZERO);
        // Only membership counts; the records are read by the other consumer.
        joined.pause(joined.assignment());
        boolean isAssigned = joined.assignment().contains(new TopicPartition(topics.getFirst(), 0));
        if (isAssigned && !assigned) {
            wantedToAct = from.endOffsets(from.assignment());
        }
        if (isAssigned != assigned) {
            LOG.infof("Instance %s: group=%s", isAssigned ? "is active" : "is no longer active", group);
            assigned = isAssigned;
        }
        complete = complete || hasRead(wanted);
        active = assigned && hasRead(wantedToAct);
    }

    /** Reads everything that Kafka has by now. */
    void readToEnd() {
        Consumer<String, byte[]> from = opened(reader);
        Map<TopicPartition, Long> ends = from.endOffsets(from.assignment());
        while (!hasRead(ends)) {
            from.poll(POLL_TIMEOUT).forEach(record);
        }
    }

    /** Reads one record again; empty if compaction has removed it. */
    Optional<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long offset) {
        try (Consumer<String, byte[]> again =
                clients.openConsumer(group, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1))) {
            again.assign(List.of(partition));
            again.seek(partition, offset);
            while (again.position(partition) <= offset) {
                for (ConsumerRecord<String, byte[]> found : again.poll(POLL_TIMEOUT)) {
                    return found.offset() == offset ? Optional.of(found) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    /** Disconnects from Kafka; another instance then becomes active. */
    @Override
    public void close() {
        active = false;
        assigned = false;
        if (member != null) {
            member.close();
        }
        if (reader != null) {
            reader.close();
        }
    }

    private boolean hasRead(Map<TopicPartition, Long> offsets) {
        Consumer<String, byte[]> from = opened(reader);
        return offsets.entrySet().stream().allMatch(end -> from.position(end.getKey()) >= end.getValue());
    }

    private static Consumer<String, byte[]> opened(@Nullable Consumer<String, byte[]> consumer) {
        if (consumer == null) {
            throw new IllegalStateException("the replica is not open");
        }
        return consumer;
    }
}
