package io.claimtrail.search.indexing;

import io.claimtrail.search.indexing.LiveConsumer.Membership;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the indexing of one generation is: what its group has committed. Not thread-safe. */
final class IndexingProgress implements AutoCloseable {

    /** Time between two requests to Kafka. */
    private static final Duration INTERVAL = Duration.ofMillis(10);

    private final Consumer<String, byte[]> group;

    /**
     * The progress of the group of {@code group}.
     *
     * @param group a consumer that does not join its group; closed with this
     */
    IndexingProgress(Consumer<String, byte[]> group) {
        this.group = group;
    }

    /**
     * Waits until all records before {@code offsets} are indexed and searchable.
     *
     * @throws LiveConsumer.StoppedException if the consumer is to stop, or if another generation is live
     */
    void await(Map<TopicPartition, Long> offsets, Membership membership) {
        Set<TopicPartition> behind = new HashSet<>(offsets.keySet());
        while (true) {
            Map<TopicPartition, OffsetAndMetadata> committed = group.committed(behind);
            behind.removeIf(partition -> {
                OffsetAndMetadata done = committed.get(partition);
                return done != null && done.offset() >= offsets.getOrDefault(partition, 0L);
            });
            if (behind.isEmpty()) {
                return;
            }
            membership.checkLive();
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        group.close();
    }
}
