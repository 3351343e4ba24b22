package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.http.health.KafkaReadiness;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.health.Readiness;

/** The Kafka clients of this service. The producer is durable first (all in-sync replicas, idempotent), then fast. */
@ApplicationScoped
class KafkaClients {

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> open(
            @Identifier("default-kafka-broker") Map<String, Object> broker, PublishConfig config) {
        int timeout = Math.toIntExact(config.timeout().toMillis());
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        // Kafka's own 16 KB is nine articles.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close();
    }

    /** Made at the start, so that wrong settings of Kafka stop it. */
    @Produces
    @Startup
    @Readiness
    @Singleton
    KafkaReadiness readiness(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicConfig config) {
        String prefix = config.topicPrefix().orElse("");
        return new KafkaReadiness(
                broker,
                Stream.of(Topic.ARTICLES, Topic.REVIEWS, Topic.SPEAKERS)
                        .map(topic -> topic.name(prefix))
                        .toList());
    }

    void close(@Disposes @Readiness KafkaReadiness readiness) {
        readiness.close();
    }
}
