package io.claimtrail.endtoend.chaos.fault;

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
        Map<String, List<ConsumerRecord<String, byte[]>>> byArticle = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : onePartition(Topic.ARTICLES)) {
            if (closed.test(record.key())) {
                byArticle
                        .computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(record);
            }
        }
        List<List<ConsumerRecord<String, byte[]>>> articles = new ArrayList<>(byArticle.values());
        Collections.shuffle(articles, random);
        for (List<ConsumerRecord<String, byte[]>> versions : articles.subList(0, Math.min(count, articles.size()))) {
            append(versions.get(random.nextInt(versions.size())));
            append(versions.getLast());
            append(versions.getLast());
        }
    }

    void repeatClaims(int count) {
        List<ConsumerRecord<String, byte[]>> records = onePartition(Topic.CLAIMS);
        Collections.shuffle(records, random);
        records.subList(0, Math.min(count, records.size())).forEach(this::append);
    }

    @Override
    public void close() {
        log.close();
    }

    private List<ConsumerRecord<String, byte[]>> onePartition(Topic topic) {
        List<TopicPartition> partitions = retry(() -> log.partitions(topic.name("")));
        TopicPartition partition = partitions.get(random.nextInt(partitions.size()));
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
