package io.claimtrail.claims.pipeline;

import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that this instance has: what is in progress and done in each, and what is committed. Not thread-safe. */
final class AssignedPartitions {

    private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    /** Adds a partition that continues from {@code offset}, which the group has committed. */
    void add(TopicPartition partition, OffsetAndMetadata offset) {
        trackers.put(partition, new OffsetTracker(PartitionProgress.of(offset)));
        committed.put(partition, offset);
    }

    /** The tracker of a partition; a new one from {@code offset} on if nothing was committed. */
    OffsetTracker tracker(TopicPartition partition, long offset) {
        return trackers.computeIfAbsent(partition, p -> new OffsetTracker(PartitionProgress.at(offset)));
    }

    /** The tracker of a partition; null if nothing was committed or read. */
    @Nullable OffsetTracker tracker(TopicPartition partition) {
        return trackers.get(partition);
    }

    Set<OffsetTracker> trackers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(trackers::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    Set<TopicPartition> all() {
        return Set.copyOf(trackers.keySet());
    }

    /** Whether this instance has had the partition of {@code work} without a break since it has read the record. */
    boolean owns(ArticleWork work) {
        return trackers.get(work.partition()) == work.tracker();
    }

    /** Whether a partition has records to process alone. */
    boolean isRecoveringAlone() {
        return trackers.values().stream().anyMatch(OffsetTracker::isRecoveringAlone);
    }

    /** What to commit together with {@code results}, which are all of owned partitions. */
    Map<TopicPartition, OffsetAndMetadata> progressAfter(Collection<ProcessedArticle> results) {
        Map<TopicPartition, Set<Long>> done = new HashMap<>();
        results.forEach(result -> done.computeIfAbsent(result.work().partition(), p -> new HashSet<>())
                .add(result.work().offset()));
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        done.forEach((partition, records) -> offsets.put(
                partition,
                Objects.requireNonNull(trackers.get(partition))
                        .progressAfter(records)
                        .toCommit()));
        return offsets;
    }

    /** Progress that is not committed. */
    Map<TopicPartition, OffsetAndMetadata> changedProgress() {
        Map<TopicPartition, OffsetAndMetadata> changed = new HashMap<>();
        trackers.forEach((partition, tracker) -> {
            OffsetAndMetadata now = tracker.progress().toCommit();
            if (!now.equals(committed.get(partition))) {
                changed.put(partition, now);
            }
        });
        return changed;
    }

    /** What to commit when {@code partitions} are given up in good order. */
    Map<TopicPartition, OffsetAndMetadata> progressAtRelease(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach(partition -> {
            OffsetTracker tracker = trackers.get(partition);
            if (tracker != null) {
                offsets.put(partition, tracker.progressAtRelease().toCommit());
            }
        });
        return offsets;
    }

    void confirmCommitted(Map<TopicPartition, OffsetAndMetadata> offsets) {
        committed.putAll(offsets);
    }

    void remove(Collection<TopicPartition> partitions) {
        partitions.forEach(trackers::remove);
        partitions.forEach(committed::remove);
    }
}
