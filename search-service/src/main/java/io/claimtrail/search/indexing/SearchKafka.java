package io.claimtrail.search.indexing;

import io.claimtrail.contracts.Topic;
import io.claimtrail.edge.kafka.DeadLetterPublisher;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.edge.kafka.RequiredTopics;
import io.claimtrail.search.crossreference.Touched;
import io.claimtrail.search.index.Generation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** The consumers, the dead letters and the topics of search-service. */
@ApplicationScoped
class SearchKafka {

    private static final List<Topic> CONSUMED = List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS);

    private final KafkaClientFactory clients;
    private final KafkaNames names;
    private final IndexingConfig config;

    SearchKafka(KafkaClientFactory clients, KafkaNames names, IndexingConfig config) {
        this.clients = clients;
        this.names = names;
        this.config = config;
    }

    /** Names of the topics to consume. */
    List<String> topics() {
        return names.topics(CONSUMED);
    }

    /** Name of the topic of articles. */
    String articlesTopic() {
        return names.topic(Topic.ARTICLES);
    }

    /** Name of the topic of claims. */
    String claimsTopic() {
        return names.topic(Topic.CLAIMS);
    }

    /** What {@code records} have changed in the index once they are indexed. */
    Touched touched(Collection<ConsumerRecord<String, byte[]>> records) {
        Map<String, Set<String>> keys = records.stream()
                .filter(record -> record.key() != null)
                .collect(Collectors.groupingBy(
                        ConsumerRecord::topic, Collectors.mapping(ConsumerRecord::key, Collectors.toSet())));
        Set<String> articles = new HashSet<>(keys.getOrDefault(names.topic(Topic.ARTICLES), Set.of()));
        articles.addAll(keys.getOrDefault(names.topic(Topic.CLAIMS), Set.of()));
        return new Touched(
                articles,
                keys.getOrDefault(names.topic(Topic.SPEAKERS), Set.of()),
                keys.getOrDefault(names.topic(Topic.REVIEWS), Set.of()));
    }

    /** Whether the group of {@code generation} has committed offsets, so that the generation had content. */
    boolean hasCommitted(Generation generation) {
        try (Consumer<String, byte[]> consumer = openConsumer(generation)) {
            Set<TopicPartition> partitions = topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            return consumer.committed(partitions).values().stream().anyMatch(Objects::nonNull);
        }
    }

    /** A consumer in the group of {@code generation}: the group's offsets record what the generation contains. */
    Consumer<String, byte[]> openConsumer(Generation generation) {
        return clients.openConsumer(
                "claimtrail-search-" + generation.suffix(),
                Map.of(
                        // One instance consumes an article and its claims: equal partition numbers stay together.
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize(),
                        // A single larger record is fetched all the same.
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                Math.toIntExact(config.maxBatchSize().asLongValue()),
                        // While Elasticsearch is unavailable an instance waits; another one would wait as well.
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE));
    }

    /** A consumer in the group of those that cross-reference {@code generation}. One of them reads all partitions. */
    Consumer<String, byte[]> openCrossReferencingConsumer(Generation generation) {
        return clients.openConsumer(
                "claimtrail-search-cross-references-" + generation.suffix(),
                Map.of(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, OneMemberAssignor.class.getName(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize(),
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                Math.toIntExact(config.maxBatchSize().asLongValue()),
                        // While indexing waits for Elasticsearch, an instance waits for indexing.
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE));
    }

    @Produces
    @Singleton
    DeadLetterPublisher deadLetters(Producer<String, byte[]> producer, MeterRegistry metrics) {
        return new DeadLetterPublisher(producer, names.topic(Topic.SEARCH_SERVICE_DEAD_LETTERS), metrics);
    }

    @Produces
    @Singleton
    RequiredTopics requiredTopics() {
        return new RequiredTopics(Stream.concat(CONSUMED.stream(), Stream.of(Topic.SEARCH_SERVICE_DEAD_LETTERS))
                .toList());
    }
}
