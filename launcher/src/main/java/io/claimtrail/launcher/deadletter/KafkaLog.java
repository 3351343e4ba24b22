package io.claimtrail.launcher.deadletter;

import io.claimtrail.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The partitions of a Kafka as logs: reads a range, appends at the end, deletes from the beginning. */
public class KafkaLog implements AutoCloseable {

    /** Timeout of one request to Kafka, and of a read that makes no progress. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(500);

    private final Admin admin;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;

    /** @param clientSettings of Kafka's clients: at least {@code bootstrap.servers} */
    public KafkaLog(Map<String, ?> clientSettings) {
        int timeout = Math.toIntExact(TIMEOUT.toMillis());
        admin = Admin.create(Map.copyOf(clientSettings));
        consumer = new KafkaConsumer<>(
                with(
                        clientSettings,
                        Map.of(
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                timeout,
                                // A dead letter of a transaction that was aborted is none.
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                // A record may have been deleted between the look at the log and the reading.
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                // Records may be large, and the launcher's heap is small.
                                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                Topic.MAX_RECORD_BYTES,
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                with(
                        clientSettings,
                        Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                timeout,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                timeout,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                timeout / 2,
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                Topic.MAX_DEAD_LETTER_BYTES)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Map<String, Object> with(Map<String, ?> clientSettings, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(clientSettings);
        all.putAll(own);
        return all;
    }

    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The offset that the next record gets. */
    public long end(TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    /** Passes every record from {@code from} on and before {@code to} to {@code reader}. */
    public void read(
            TopicPartition partition,
            long from,
            long to,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        Instant limit = Instant.now().plus(TIMEOUT);
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                limit = Instant.now().plus(TIMEOUT);
                if (record.offset() < to) {
                    reader.accept(record);
                }
            }
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("Kafka does not return the records of " + partition);
            }
        }
    }

    /** Returns its offset once all in-sync replicas have it. */
    public long append(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not accept a record for " + record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Deletes the records before {@code offset}. Kafka frees the space when it deletes the segment. */
    void deleteBefore(TopicPartition partition, long offset) {
        KafkaFuture<Void> deleted = admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all();
        try {
            deleted.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not delete records of " + partition, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(TIMEOUT);
        consumer.close();
        admin.close(Duration.ofSeconds(1));
    }
}
