package io.claimtrail.claims.pipeline;

import io.claimtrail.contracts.Topic;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.edge.kafka.RequiredTopics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;

/** The consumer, the dead letters and the topics of claims-service. */
@ApplicationScoped
class ClaimsKafka {

    private static final String GROUP = "claimtrail-claims";

    private final KafkaClientFactory clients;
    private final KafkaNames names;
    private final PipelineConfig config;

    ClaimsKafka(KafkaClientFactory clients, KafkaNames names, PipelineConfig config) {
        this.clients = clients;
        this.names = names;
        this.config = config;
    }

    String articlesTopic() {
        return names.topic(Topic.ARTICLES);
    }

    Consumer<String, byte[]> openConsumer() {
        return clients.openConsumer(
                GROUP, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.max(1, config.maxInWork() / 4)));
    }

    @Produces
    @Singleton
    DeadLetterPublisher deadLetters(Producer<String, byte[]> producer, MeterRegistry metrics) {
        return new DeadLetterPublisher(producer, names.topic(Topic.CLAIMS_SERVICE_DEAD_LETTERS), metrics);
    }

    @Produces
    @Singleton
    RequiredTopics topics() {
        return new RequiredTopics(List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.CLAIMS_SERVICE_DEAD_LETTERS));
    }
}
