package io.claimtrail.search.indexing;

import io.claimtrail.contracts.Topic;
import io.claimtrail.http.health.KafkaReadiness;
import io.claimtrail.search.index.Generation;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
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

    private static final List<Topic> READ = List.of(Topic.ARTICLES, Topic.CLAIMS, Topic.REVIEWS, Topic.SPEAKERS);

    private final Map<String, Object> broker;
    private final IndexingConfig config;
    private final String prefix;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> broker, TopicConfig topics, IndexingConfig config) {
        this.broker = broker;
        this.config = config;
        this.prefix = topics.topicPrefix().orElse("");
    }

    String name(Topic topic) {
        return topic.name(prefix);
    }

    /** What is read. */
    List<String> topics() {
        return READ.stream().map(this::name).toList();
    }

    /** A consumer whose group's offsets tell what {@code generation} holds. */
    Consumer<String, byte[]> openConsumer(Generation generation) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, prefix + "claimtrail-search-" + generation.suffix());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
        // One instance reads an article and its claims: partitions of the same number go together.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * Topic.MAX_RECORD_BYTES);
        // An instance that waits for Elasticsearch is not dead; another one would wait as well.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> openProducer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_DEAD_LETTER_BYTES);
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
        Stream<Topic> used = Stream.concat(READ.stream(), Stream.of(Topic.SEARCH_SERVICE_DEAD_LETTERS));
        return new KafkaReadiness(broker, used.map(this::name).toList());
    }

    void close(@Disposes @Readiness KafkaReadiness readiness) {
        readiness.close();
    }
}
