package io.claimtrail.endtoend.chaos.storage;

import static org.apache.kafka.clients.admin.AlterConfigOp.OpType.SET;

import io.claimtrail.contracts.Topic;
import io.claimtrail.launcher.deadletter.KafkaLog;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Forces the compaction of the topics with articles and claims. Kafka compacts closed segments only, and it closes one when a later
 * record is written, so articles of another publisher are written until everything before them is compacted.
 */
public final class TopicCompaction {

    /** Prefix of the ids of the articles that are written to close segments. */
    private static final String FILLER_PREFIX = "filler-";
    /** Number of these articles; their keys are in all partitions. */
    private static final int FILLERS = 48;

    private static final Duration SEGMENT_AGE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<Topic> TOPICS = List.of(Topic.ARTICLES, Topic.CLAIMS);
    /** Configuration under which Kafka compacts within seconds and removes tombstones in the next run. */
    private static final Map<String, String> EAGER = Map.of(
            "segment.ms",
            Long.toString(SEGMENT_AGE.toMillis()),
            "min.cleanable.dirty.ratio",
            "0",
            "max.compaction.lag.ms",
            Long.toString(SEGMENT_AGE.toMillis()),
            "delete.retention.ms",
            "100");

    private TopicCompaction() {}

    /**
     * Returns once each key has one record and no tombstone is left, except for the articles that this writes.
     *
     * @throws IllegalStateException if Kafka does not compact the topics in three minutes
     */
    public static void force(Installation installation) throws InterruptedException {
        configure(installation.kafkaBootstrapServers());
        long end = System.nanoTime() + LIMIT.toNanos();
        try (KafkaLog log = new KafkaLog(Map.of("bootstrap.servers", installation.kafkaBootstrapServers()))) {
            for (int round = 0; !isCompacted(log); round++) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Kafka did not compact the topics in " + LIMIT);
                }
                writeFillers(installation.ingest().api(), round);
                TimeUnit.MILLISECONDS.sleep(SEGMENT_AGE.toMillis());
            }
        }
    }

    private static void configure(String bootstrapServers) throws InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : TOPICS) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name("")),
                    EAGER.entrySet().stream()
                            .map(entry -> set(entry.getKey(), entry.getValue()))
                            .toList());
        }
        // The cleaner looks for work every 15 seconds by default.
        changes.put(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(set("log.cleaner.backoff.ms", "500")));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not accept the configuration of the topics", e);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), SET);
    }

    private static void writeFillers(Api ingest, int round) {
        for (int i = 0; i < FILLERS; i++) {
            String id = String.format(Locale.ROOT, "%s%02d", FILLER_PREFIX, i);
            String article = """
                {"title":"Filler %1$d","publisher":"Filler","publishedAt":"2026-03-02T10:00:00Z","language":"en",\
                "body":"Notice %1$d."}\
                """.formatted(round);
            try {
                ingest.put("/v1/articles/" + id, article);
            } catch (UncheckedIOException e) {
                return; // The next round tries again.
            }
        }
    }

    private static boolean isCompacted(KafkaLog log) {
        return TOPICS.stream()
                .flatMap(topic -> log.partitions(topic.name("")).stream())
                .allMatch(partition -> isCompacted(log, partition));
    }

    private static boolean isCompacted(KafkaLog log, TopicPartition partition) {
        Set<String> keys = new HashSet<>();
        Set<String> left = new HashSet<>();
        log.read(partition, 0, log.end(partition), record -> {
            boolean isFirst = keys.add(record.key());
            if (!record.key().startsWith(FILLER_PREFIX) && (!isFirst || record.value() == null)) {
                left.add(record.key());
            }
        });
        return left.isEmpty();
    }
}
