package io.claimtrail.search.indexing;

import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Rebuild;
import io.claimtrail.search.index.RebuildLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Rebuilds the index from Kafka while searches and writes continue: fills the next generation from the beginning of all
 * topics, then makes it live. Serving instances continue from the offsets that the rebuild commits.
 */
@ApplicationScoped
public class Reindex {

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);

    private final Generations generations;
    private final SearchKafka kafka;
    private final BatchProcessor batchProcessor;
    private final ClaimSweep sweep;
    private final CrossReferencing crossReferencing;
    private final RebuildLocks locks;

    Reindex(
            Generations generations,
            SearchKafka kafka,
            BatchProcessor batchProcessor,
            ClaimSweep sweep,
            CrossReferencing crossReferencing,
            RebuildLocks locks) {
        this.generations = generations;
        this.kafka = kafka;
        this.batchProcessor = batchProcessor;
        this.sweep = sweep;
        this.crossReferencing = crossReferencing;
        this.locks = locks;
    }

    /**
     * Rebuilds the index. A failed rebuild deletes the new generation, and the live one stays.
     *
     * @param progress receives a line at the start, every second, and at the end
     * @throws io.claimtrail.search.index.RebuildInProgressException if another rebuild is running
     * @throws io.claimtrail.search.index.UnclearRebuildException if Elasticsearch did not answer whether the new generation
     *     is live
     */
    public void run(java.util.function.Consumer<String> progress) {
        try (Rebuild rebuild = Rebuild.start(generations, locks);
                Consumer<String, byte[]> consumer = kafka.openConsumer(rebuild.target())) {
            progress.accept(rebuild.target().suffix() + ": started");
            Replay replay = new Replay(consumer, rebuild.target(), progress);
            replay.toTheEnd();
            // Again, for records written meanwhile. Serving instances read the few that follow.
            replay.toTheEnd();
            // A claims event follows its article, so the articles now include the version of every claim.
            replay.articlesToTheEnd();
            progress.accept(rebuild.target().suffix() + ": claims of " + sweep.run(rebuild.target())
                    + " articles deleted, which are withdrawn or have a newer version");
            progress.accept(rebuild.target().suffix() + ": finding speakers, statements and reviews");
            crossReferencing.all(rebuild.target());
            commit(consumer, rebuild.target());
            rebuild.commit();
            progress.accept(rebuild.target().suffix() + " is live, with " + replay.read + " events");
        }
    }

    /** Commits what {@code consumer} has read, for both groups of {@code generation}. */
    private void commit(Consumer<String, byte[]> consumer, Generation generation) {
        Map<TopicPartition, OffsetAndMetadata> positions = consumer.assignment().stream()
                .collect(Collectors.toMap(
                        Function.identity(), partition -> new OffsetAndMetadata(consumer.position(partition))));
        consumer.commitSync(positions);
        try (Consumer<String, byte[]> crossReferences = kafka.openCrossReferencingConsumer(generation)) {
            crossReferences.commitSync(positions);
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return kafka.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Reads all partitions from their beginning, also if an earlier rebuild of the same number has committed offsets. */
    private final class Replay {

        private final Consumer<String, byte[]> consumer;
        private final Generation target;
        private final java.util.function.Consumer<String> progress;
        private long read;
        private Instant nextLine = Instant.now().plus(PROGRESS_INTERVAL);

        Replay(Consumer<String, byte[]> consumer, Generation target, java.util.function.Consumer<String> progress) {
            this.consumer = consumer;
            this.target = target;
            this.progress = progress;
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void toTheEnd() {
            read(consumer.assignment());
        }

        /** Reads only articles; the records of other topics stay for the serving instances. */
        void articlesToTheEnd() {
            Map<Boolean, List<TopicPartition>> partitions = consumer.assignment().stream()
                    .collect(Collectors.partitioningBy(
                            partition -> partition.topic().equals(kafka.articlesTopic())));
            consumer.pause(partitions.getOrDefault(false, List.of()));
            read(partitions.getOrDefault(true, List.of()));
        }

        private void read(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (long left = left(ends); left > 0; left = left(ends)) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL_TIMEOUT);
                batchProcessor.index(target, records, false);
                read += records.count();
                report(left);
            }
        }

        private long left(Map<TopicPartition, Long> ends) {
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                    .sum();
        }

        private void report(long left) {
            if (Instant.now().isAfter(nextLine)) {
                progress.accept(target.suffix() + ": " + read + " events read, at most " + left + " to go");
                nextLine = Instant.now().plus(PROGRESS_INTERVAL);
            }
        }
    }
}
