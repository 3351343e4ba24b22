package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.RequiredTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The producer and the topics of ingest-service. Clients wait for an acknowledgement, so the producer fails after
 * {@code claimtrail.publish.timeout}.
 */
@ApplicationScoped
class IngestKafka {

    /** Bytes per batch. Kafka's own default of 16 KiB is about nine articles. */
    private static final int BATCH_SIZE = 1 << 17;

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> open(KafkaClientFactory clients, PublishConfig config) {
        int timeout = Math.toIntExact(config.timeout().toMillis());
        return clients.openProducer(Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_RECORD_BYTES,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_SIZE,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeout,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                timeout / 2));
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close();
    }

    @Produces
    @Singleton
    RequiredTopics topics(
            @ConfigProperty(name = "claimtrail.sources.enabled", defaultValue = "false") boolean withSources) {
        return new RequiredTopics(
                withSources
                        ? List.of(
                                Topic.ARTICLES,
                                Topic.ITEMS,
                                Topic.REVIEWS,
                                Topic.SPEAKERS,
                                Topic.SOURCES,
                                Topic.SOURCE_STATES)
                        : List.of(Topic.ARTICLES, Topic.ITEMS, Topic.REVIEWS, Topic.SPEAKERS));
    }
}
