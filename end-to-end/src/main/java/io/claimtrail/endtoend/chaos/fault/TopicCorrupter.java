package io.claimtrail.endtoend.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.contracts.Topic;
import io.claimtrail.launcher.deadletter.KafkaLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Writes invalid, repeated and out-of-order records to topics. */
final class TopicCorrupter implements AutoCloseable {

    /** Maximum number of attempts, each with a timeout of half a minute. */
    private static final int MAX_ATTEMPTS = 10;

    private final KafkaLog log;
    private final Random random;

    TopicCorrupter(String bootstrapServers, long seed) {
        this.log = new KafkaLog(Map.of("bootstrap.servers", bootstrapServers));
        this.random = new Random(seed);
    }

    void poison(Topic topic, PoisonKind kind) {
        retry(() -> log.append(kind.record(topic)));
    }

    /**
     * Repeats records of up to {@code count} articles of one partition. An article's last record is its state, so only
     * articles that no longer change are repeated.
     *
     * @param closed whether the article with that id no longer changes
     */
    void repeatArticles(int count, Predicate<String> closed) {
        repeat(count, byArticle(onePartition(Topic.ARTICLES), closed));
    }

    /**
     * The same with claims records. The last record must be that of the newest version: claims-service may be behind.
     *
     * @param closed whether the article with that id no longer changes
     */
    void repeatClaims(int count, Predicate<String> closed) {
        List<ConsumerRecord<String, byte[]>> claims = onePartition(Topic.CLAIMS);
        if (claims.isEmpty()) {
            return;
        }
        Map<String, List<ConsumerRecord<String, byte[]>>> byArticle = byArticle(claims, closed);
        Map<String, List<ConsumerRecord<String, byte[]>>> articles = byArticle(
                records(new TopicPartition(
                        Topic.ARTICLES.name(""), claims.getFirst().partition())),
                closed);
        byArticle.entrySet().removeIf(entry -> {
            @Nullable List<ConsumerRecord<String, byte[]>> versions = articles.get(entry.getKey());
            return versions == null
                    || versions.getLast().offset() != sequence(entry.getValue().getLast());
        });
        repeat(count, byArticle);
    }

    private static Map<String, List<ConsumerRecord<String, byte[]>>> byArticle(
            List<ConsumerRecord<String, byte[]>> records, Predicate<String> closed) {
        Map<String, List<ConsumerRecord<String, byte[]>>> byArticle = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (closed.test(record.key())) {
                byArticle
                        .computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(record);
            }
        }
        return byArticle;
    }

    private void repeat(int count, Map<String, List<ConsumerRecord<String, byte[]>>> byArticle) {
        List<List<ConsumerRecord<String, byte[]>>> articles = new ArrayList<>(byArticle.values());
        Collections.shuffle(articles, random);
        for (List<ConsumerRecord<String, byte[]>> versions : articles.subList(0, Math.min(count, articles.size()))) {
            append(versions.get(random.nextInt(versions.size())));
            append(versions.getLast());
            append(versions.getLast());
        }
    }

    /** Offset of the article version that a claims record is of; -1 if it has none. */
    private static long sequence(ConsumerRecord<String, byte[]> record) {
        Header sequence = record.headers().lastHeader("ce_sequence");
        return sequence == null ? -1 : Long.parseLong(new String(sequence.value(), UTF_8));
    }

    @Override
    public void close() {
        log.close();
    }

    private List<ConsumerRecord<String, byte[]>> onePartition(Topic topic) {
        List<TopicPartition> partitions = retry(() -> log.partitions(topic.name("")));
        return records(partitions.get(random.nextInt(partitions.size())));
    }

    private List<ConsumerRecord<String, byte[]>> records(TopicPartition partition) {
        return retry(() -> {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            log.read(partition, 0, log.end(partition), record -> {
                if (!record.key().startsWith(PoisonKind.KEY_PREFIX)) {
                    records.add(record);
                }
            });
            return records;
        });
    }

    private void append(ConsumerRecord<String, byte[]> record) {
        retry(() -> log.append(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers())));
    }

    /** Retries failed writes: giving up after an old version was written would make that version the newest. */
    private static <T> T retry(Supplier<T> work) {
        for (int left = MAX_ATTEMPTS - 1; ; left--) {
            try {
                return work.get();
            } catch (KafkaException | IllegalStateException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
