package io.claimtrail.edge.kafka;

import io.claimtrail.contracts.Topic;
import io.quarkus.arc.DefaultBean;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens Kafka clients with the settings that all services share. The caller closes a client that it has opened. */
@Singleton
public class KafkaClientFactory {

    /** Time until the partitions of a killed instance are assigned to another one. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    /** Time that a producer has for its last records when the service stops. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final KafkaNames names;

    /**
     * A factory of clients of one broker.
     *
     * @param broker settings of the connection
     */
    @Inject
    public KafkaClientFactory(@Identifier("default-kafka-broker") Map<String, Object> broker, KafkaNames names) {
        this.broker = broker;
        this.names = names;
    }

    /**
     * A producer that writes each record once and in order, acknowledged by all in-sync replicas.
     *
     * @param settings additional settings; they win over the shared ones
     */
    public Producer<String, byte[]> openProducer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(broker);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        all.putAll(settings);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * A consumer that starts at the beginning of a topic, does not commit by itself, and reads no record of a transaction that
     * is not committed.
     *
     * @param group name of the consumer group, without prefix
     * @param settings additional settings; they win over the shared ones
     */
    public Consumer<String, byte[]> openConsumer(String group, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(broker);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, names.group(group));
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION_TIMEOUT.toMillis()));
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topic.MAX_RECORD_BYTES);
        all.putAll(settings);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The producer of a service that consumes: it retries for as long as Kafka is unavailable, and dead letters fit into a
     * request. A service whose clients wait for Kafka has a producer of its own instead, with a timeout.
     */
    @Produces
    @DefaultBean
    @ApplicationScoped
    Producer<String, byte[]> openRetryingProducer() {
        return openProducer(Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_DEAD_LETTER_BYTES,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE));
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(CLOSE_TIMEOUT);
    }
}
