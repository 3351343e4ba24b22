package io.claimtrail.claims.pipeline;

import io.claimtrail.contracts.Topic;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.edge.kafka.RequiredTopics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The consumer, the producer, the dead letters and the topics of claims-service. */
@ApplicationScoped
class ClaimsKafka {

    private static final String GROUP = "claimtrail-claims";

    private final KafkaClientFactory clients;
    private final KafkaNames names;
    private final PipelineConfig config;

    /** Unique for each process. Not the id but the membership of the consumer group fences an instance that lost a partition. */
    private final String transactionalId;

    ClaimsKafka(KafkaClientFactory clients, KafkaNames names, PipelineConfig config) {
        this.clients = clients;
        this.names = names;
        this.config = config;
        this.transactionalId = names.group(GROUP + "-" + UUID.randomUUID());
    }

    String articlesTopic() {
        return names.topic(Topic.ARTICLES);
    }

    String claimsTopic() {
        return names.topic(Topic.CLAIMS);
    }

    /** A consumer that keeps its partitions when others join or leave, except those that move. */
    Consumer<String, byte[]> openConsumer() {
        return clients.openConsumer(
                GROUP,
                Map.of(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.max(1, config.maxInWork() / 4)));
    }

    /** A producer for transactions; each that is opened ends the transaction that an earlier one of this instance left open. */
    Producer<String, byte[]> openProducer() {
        int timeout = Math.toIntExact(config.transactionTimeout().toMillis());
        return clients.openProducer(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                timeout,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.max(1, timeout / 2),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeout + 1000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                (long) timeout,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_DEAD_LETTER_BYTES));
    }

    @Produces
    @Singleton
    DeadLetterTopic deadLetters(MeterRegistry metrics) {
        return new DeadLetterTopic(names.topic(Topic.CLAIMS_SERVICE_DEAD_LETTERS), metrics);
    }

    @Produces
    @Singleton
    RequiredTopics topics() {
        return new RequiredTopics(List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.CLAIMS_SERVICE_DEAD_LETTERS));
    }
}
