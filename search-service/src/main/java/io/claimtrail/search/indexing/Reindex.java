package io.claimtrail.search.indexing;

import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Rebuild;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Rebuilds the index from Kafka while search and writes go on: fills the next generation from the beginning of both
 * topics, and makes it live. Instances that serve go on from the offsets that are left here.
 */
@ApplicationScoped
public class Reindex {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Generations generations;
    private final KafkaClients clients;
    private final Batch batch;

    Reindex(Generations generations, KafkaClients clients, Batch batch) {
        this.generations = generations;
        this.clients = clients;
        this.batch = batch;
    }

    /** Does it; {@code progress} gets a line now and then. */
    public void run(Consumer<String> progress) {
        try (Rebuild rebuild = Rebuild.start(generations);
                var consumer = clients.openConsumer(rebuild.target())) {
            List<TopicPartition> partitions = clients.topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = 0;
            while (!reachedEnd(consumer, partitions)) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                batch.index(rebuild.target(), records, false);
                total += records.count();
                if (!records.isEmpty()) {
                    progress.accept(total + " events into generation "
                            + rebuild.target().number() + ", " + left(consumer, partitions) + " to go");
                }
            }
            partitions.forEach(consumer::position);
            consumer.commitSync();
            rebuild.commit();
            progress.accept("generation " + rebuild.target().number() + " is live: " + total + " events");
        }
    }

    private static boolean reachedEnd(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return left(consumer, partitions) == 0;
    }

    private static long left(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .mapToLong(p -> Math.max(0, ends.getOrDefault(p, 0L) - consumer.position(p)))
                .sum();
    }
}
