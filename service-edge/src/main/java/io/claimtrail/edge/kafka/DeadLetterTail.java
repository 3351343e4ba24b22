package io.claimtrail.edge.kafka;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.DeadLetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the newest dead letters of all services from Kafka. It commits nothing and joins no group. */
@ApplicationScoped
public class DeadLetterTail {

    private static final Logger LOG = Logger.getLogger(DeadLetterTail.class);
    /** Maximum number of letters, and of records that are read from each partition for them. */
    private static final int LETTERS = 50;

    private static final List<Topic> TOPICS =
            List.of(Topic.CLAIMS_SERVICE_DEAD_LETTERS, Topic.SEARCH_SERVICE_DEAD_LETTERS);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClientFactory clients;
    private final KafkaNames names;

    DeadLetterTail(KafkaClientFactory clients, KafkaNames names) {
        this.clients = clients;
        this.names = names;
    }

    /**
     * A dead letter.
     *
     * @param key of the record, which is the id of an article, a review or a speaker
     */
    public record Letter(String key, DeadLetter note) {}

    /**
     * The dead letters that are in Kafka.
     *
     * @param total number of records in the topics; one that was deleted since may be counted
     * @param newest newest first
     */
    public record Tail(long total, List<Letter> newest) {}

    /** Reads until each partition's end of this moment, or for a few seconds; empty if Kafka or its topics can't be read. */
    public Optional<Tail> read() {
        try {
            return Optional.of(tail());
        } catch (KafkaException e) {
            LOG.warnf("Dead letters can't be read: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private Tail tail() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(TIMEOUT.toMillis()),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                LETTERS,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Topic.MAX_RECORD_BYTES,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (Consumer<String, byte[]> consumer = clients.openConsumer("claimtrail-search-page", settings)) {
            List<TopicPartition> partitions = names.topics(TOPICS).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            long total = 0;
            for (TopicPartition partition : partitions) {
                long begin = requireNonNull(begins.get(partition));
                long end = requireNonNull(ends.get(partition));
                total += end - begin;
                consumer.seek(partition, Math.max(begin, end - LETTERS));
            }
            return new Tail(total, newest(consumer, ends));
        }
    }

    private static List<Letter> newest(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<Letter> letters = new ArrayList<>();
        long limit = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < limit
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                DeadLetter.read(record).ifPresent(note -> letters.add(new Letter(String.valueOf(record.key()), note)));
            }
        }
        return letters.stream()
                .sorted(Comparator.comparing((Letter letter) -> letter.note().time())
                        .reversed())
                .limit(LETTERS)
                .toList();
    }
}
