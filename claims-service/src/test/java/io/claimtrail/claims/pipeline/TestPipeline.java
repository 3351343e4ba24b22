package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.edge.kafka.KafkaClientFactory;
import io.claimtrail.edge.kafka.KafkaNames;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** One instance of the pipeline with an extractor that finds nothing, in the group of a prefix. */
final class TestPipeline implements AutoCloseable {

    static final int MAX_IN_WORK_SIZE = 1 << 20;

    private static final ExtractorVersion VERSION = new ExtractorVersion("test", "1");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ClaimsKafka kafka;
    private final ClaimsPublisher publisher;
    private final ArticleConsumer consumer;

    /**
     * An instance on a broker.
     *
     * @param onExtraction runs in each extraction; what it throws, the extractor throws
     */
    TestPipeline(String bootstrapServers, String prefix, Consumer<Document> onExtraction) {
        this(kafka(bootstrapServers, prefix), prefix, onExtraction);
    }

    /**
     * An instance with clients in memory.
     *
     * @param producers to open, one after the other
     */
    TestPipeline(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            List<? extends Producer<String, byte[]>> producers,
            Consumer<Document> onExtraction) {
        this(new KafkaInMemory(consumer, producers), "", onExtraction);
    }

    private TestPipeline(ClaimsKafka kafka, String prefix, Consumer<Document> onExtraction) {
        PipelineConfig config = new Settings();
        DeadLetterTopic deadLetters =
                new DeadLetterTopic(new KafkaNames(prefix).topic(Topic.CLAIMS_SERVICE_DEAD_LETTERS), metrics);
        this.kafka = kafka;
        this.publisher = new ClaimsPublisher(kafka::openProducer, deadLetters, metrics);
        this.consumer = new ArticleConsumer(
                kafka,
                config,
                new ArticleTransformer(
                        new ArticleClaimsExtractor(new EmptyExtractor(onExtraction)), kafka.claimsTopic(), deadLetters),
                publisher,
                new ExtractionTrace(OpenTelemetry.noop().getTracer("test")),
                metrics);
    }

    private static ClaimsKafka kafka(String bootstrapServers, String prefix) {
        KafkaNames names = new KafkaNames(prefix);
        return new ClaimsKafka(
                new KafkaClientFactory(Map.of("bootstrap.servers", bootstrapServers), names), names, new Settings());
    }

    private static final class KafkaInMemory extends ClaimsKafka {

        private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
        private final Iterator<? extends Producer<String, byte[]>> producers;

        KafkaInMemory(
                org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
                List<? extends Producer<String, byte[]>> producers) {
            super(new KafkaClientFactory(Map.of(), new KafkaNames("")), new KafkaNames(""), new Settings());
            this.consumer = consumer;
            this.producers = producers.iterator();
        }

        @Override
        org.apache.kafka.clients.consumer.Consumer<String, byte[]> openConsumer() {
            return consumer;
        }

        @Override
        Producer<String, byte[]> openProducer() {
            return producers.next();
        }
    }

    /** A record of the articles topic. */
    static ConsumerRecord<String, byte[]> article(TopicPartition partition, long offset, String id, String body) {
        ProducerRecord<String, byte[]> sent = EventCodec.ARTICLES.encode(
                partition.topic(), new Event<>(id, Instant.EPOCH, null, null, article(id, body)));
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length(),
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    static Article article(String id, String body) {
        return new Article(
                id, "v-" + body.hashCode(), null, "T", body, "en", Instant.EPOCH, null, List.of(), null, List.of());
    }

    /** Articles in hand and not yet read. */
    double inHand() {
        return metrics.get("claimtrail.consumer.lag").gauge().value();
    }

    TestPipeline start() {
        consumer.start();
        return this;
    }

    ClaimsKafka kafka() {
        return kafka;
    }

    ClaimsPublisher publisher() {
        return publisher;
    }

    boolean hasFailed() {
        return consumer.reasonToRestart().isPresent();
    }

    @Override
    public void close() {
        try {
            consumer.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record EmptyExtractor(Consumer<Document> onExtraction) implements Extractor {

        @Override
        public ExtractorVersion version() {
            return VERSION;
        }

        @Override
        public Extraction extract(Document document) {
            onExtraction.accept(document);
            return new Extraction(VERSION, "en", List.of());
        }
    }

    private record Settings() implements PipelineConfig {

        @Override
        public int maxInWork() {
            return 256;
        }

        @Override
        public MemorySize maxInWorkSize() {
            return new MemorySize(BigInteger.valueOf(MAX_IN_WORK_SIZE));
        }

        @Override
        public int maxAttempts() {
            return 2;
        }

        @Override
        public Duration transactionTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration drainTimeout() {
            return Duration.ofMillis(100);
        }
    }
}
