package io.claimtrail.claims.pipeline;

import io.claimtrail.contracts.Topic;
import io.claimtrail.http.health.KafkaReadiness;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
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
import org.eclipse.microprofile.health.Readiness;

/** The Kafka clients of this service: neither gives up on a broker that is away. */
@ApplicationScoped
class KafkaClients {

    /** How long the partitions of a killed instance lie idle. */
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final PipelineConfig config;
    private final String prefix;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker, PipelineConfig config, TopicConfig topics) {
        this.broker = broker;
        this.config = config;
        this.prefix = topics.topicPrefix().orElse("");
    }

    String articlesTopic() {
        return Topic.ARTICLES.name(prefix);
    }

    Consumer<String, byte[]> openConsumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, prefix + "claimtrail-claims");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.max(1, config.maxInWork() / 4));
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topic.MAX_RECORD_BYTES);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> openProducer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_DEAD_LETTER_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(Duration.ofSeconds(5));
    }

    /** Made at the start, so that wrong settings of Kafka stop it. */
    @Produces
    @Startup
    @Readiness
    @Singleton
    KafkaReadiness readiness() {
        return new KafkaReadiness(
                broker,
                Stream.of(Topic.ARTICLES, Topic.CLAIMS, Topic.CLAIMS_SERVICE_DEAD_LETTERS)
                        .map(topic -> topic.name(prefix))
                        .toList());
    }

    void close(@Disposes @Readiness KafkaReadiness readiness) {
        readiness.close();
    }
}
