package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.DeadLetter;
import io.claimtrail.contracts.event.Decoded.Valid;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.PartitionProgress;
import io.claimtrail.extraction.Document;
import io.claimtrail.localstack.SharedStack;
import io.claimtrail.localstack.server.KafkaNode;
import io.claimtrail.localstack.server.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances of the pipeline that join, leave, lose partitions and end, on a real Kafka. */
class RebalanceIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int ARTICLES = 24;

    /** More ends of the service than are needed to set a record aside. */
    private static final int MAX_ENDS = 6;

    private final String kafka = SharedStack.attach().kafkaBootstrapServers();
    private final String prefix = "rebalance-" + UUID.randomUUID() + "-";
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private KafkaProducer<String, byte[]> producer;
    private KafkaConsumer<String, byte[]> reader;

    @BeforeEach
    void open() {
        try (KafkaTopics topics = new KafkaTopics(kafka)) {
            topics.create(prefix);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
        reader = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", kafka,
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : List.of(Topic.CLAIMS, Topic.CLAIMS_SERVICE_DEAD_LETTERS)) {
            for (int partition = 0; partition < KafkaNode.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(topic.name(prefix), partition));
            }
        }
        reader.assign(partitions);
    }

    @AfterEach
    void close() {
        release.countDown();
        producer.close();
        reader.close();
        try (KafkaTopics topics = new KafkaTopics(kafka)) {
            topics.delete(prefix);
        }
    }

    @Test
    void anInstanceThatLostAPartitionDoesNotWriteForIt() {
        Set<String> begun = ConcurrentHashMap.newKeySet();
        try (TestPipeline late = pipeline(document -> {
            begun.add(document.body());
            awaitRelease();
        })) {
            late.start();
            List<String> ids = ids();
            ids.forEach(id -> write(article(id, "first")));
            Awaitility.await().atMost(TIMEOUT).until(() -> !begun.isEmpty());

            try (TestPipeline next = pipeline(document -> {})) {
                next.start();
                Awaitility.await().atMost(TIMEOUT).until(() -> partitionsWithClaims() == KafkaNode.PARTITIONS / 2);
                ids.forEach(id -> write(withdrawal(id)));
                Awaitility.await().atMost(TIMEOUT).until(() -> partitionsWithWithdrawals() == KafkaNode.PARTITIONS / 2);
                release.countDown();
                Awaitility.await().atMost(TIMEOUT).until(() -> withdrawn().containsAll(ids));
            }
            late.close();
            readToTheEnd();

            for (String id : ids) {
                List<Event<ArticleClaims>> events = claims(id);
                assertThat(events).describedAs(id).hasSize(2);
                assertThat(events.getLast().isWithdrawal()).describedAs(id).isTrue();
                assertThat(events.getLast().sequence())
                        .describedAs(id)
                        .isGreaterThan(events.getFirst().sequence());
            }
        }
    }

    @Test
    void anInstanceThatIsNoLongerAMemberOfTheGroupCannotWrite() {
        try (TestPipeline instance = pipeline(document -> {})) {
            ConsumerGroupMetadata former = joinAndLeave(instance);
            ProcessedArticle late = processed(write(article("a", "late")));
            Map<TopicPartition, OffsetAndMetadata> offsets = Map.of(late.work().partition(), new OffsetAndMetadata(1));

            assertThatThrownBy(() -> instance.publisher().publish(List.of(late), offsets, former))
                    .isInstanceOf(CommitFailedException.class);
            readToTheEnd();

            assertThat(seen).isEmpty();
            assertThat(committed()).isEmpty();
            instance.start();
            Awaitility.await().atMost(TIMEOUT).until(() -> {
                poll();
                return claims("a").size() == 1;
            });
        }
    }

    @Test
    void commitsAnOffsetOnlyTogetherWithTheClaimsOfItsRecord() {
        try (TestPipeline instance = pipeline(document -> {
            if (document.body().equals("held")) {
                awaitRelease();
            }
        })) {
            RecordMetadata held = write(article("a", "held"));
            List<String> others = ids().stream()
                    .filter(id -> Math.floorMod(id.hashCode(), cores()) != Math.floorMod("a".hashCode(), cores()))
                    .toList();
            List<RecordMetadata> later =
                    others.stream().map(id -> write(article(id, "other"))).toList();
            TopicPartition partition = new TopicPartition(held.topic(), held.partition());
            instance.start();
            Awaitility.await().atMost(TIMEOUT).until(() -> {
                poll();
                return others.stream().allMatch(id -> claims(id).size() == 1);
            });

            assertThat(progress(partition).offset()).isEqualTo(held.offset());
            assertThat(claims("a")).isEmpty();
            release.countDown();

            long end = later.stream()
                            .filter(written -> written.partition() == held.partition())
                            .mapToLong(RecordMetadata::offset)
                            .reduce(held.offset(), Math::max)
                    + 1;
            Awaitility.await().atMost(TIMEOUT).until(() -> progress(partition).offset() == end);
            readToTheEnd();
            assertThat(claims("a")).hasSize(1);
        }
    }

    @Test
    void aVersionThatCantBeExtractedReplacesTheClaimsOfTheEarlierOne() {
        try (TestPipeline instance = pipeline(document -> {
            if (document.body().equals("second")) {
                throw new IllegalStateException("a bug");
            }
        })) {
            instance.start();
            write(article("a", "first"));
            long second = write(article("a", "second")).offset();

            Awaitility.await().atMost(TIMEOUT).until(() -> {
                poll();
                return letters().size() == 1;
            });
            readToTheEnd();

            assertThat(claims("a")).hasSize(2);
            assertThat(claims("a").getLast().sequence()).isEqualTo(second);
            assertThat(letters().getFirst().reason()).isEqualTo("the extractor failed: a bug");
            assertThat(letters().getFirst().offset()).isEqualTo(second);
        }
    }

    @Test
    void setsARecordAsideThatEndedTheServiceWhileItWasProcessedAlone() {
        List<String> ids = ids();
        ids.forEach(id -> write(article(id, "harmless")));
        long fatal = write(article("fatal", "fatal")).offset();
        ids.forEach(id -> write(article(id, "harmless too")));
        int ends = 0;

        for (boolean ended = true; ended && ends <= MAX_ENDS; ends += ended ? 1 : 0) {
            try (TestPipeline instance = pipeline(RebalanceIT::endTheService)) {
                instance.start();
                Awaitility.await().atMost(TIMEOUT).until(() -> {
                    poll();
                    return instance.hasFailed() || !letters().isEmpty();
                });
                ended = letters().isEmpty();
                if (!ended) {
                    Awaitility.await().atMost(TIMEOUT).until(() -> {
                        poll();
                        return ids.stream().allMatch(id -> claims(id).size() >= 2);
                    });
                }
            }
        }
        readToTheEnd();

        assertThat(ends).describedAs("two with others in work, two alone").isEqualTo(4);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.offset()).isEqualTo(fatal);
            assertThat(letter.reason()).contains("ended 2 times", "claimtrail.claims.max-attempts");
        });
        assertThat(claims("fatal"))
                .singleElement()
                .satisfies(event -> assertThat(
                                Objects.requireNonNull(event.payload()).claims())
                        .isEmpty());
        assertThat(ids).allSatisfy(id -> assertThat(claims(id)).describedAs(id).hasSize(2));
    }

    /** Fails as the process would end without memory: what is not an exception ends the consumer. */
    private static void endTheService(Document document) {
        if (document.body().equals("fatal")) {
            throw new OutOfMemoryError("for a test");
        }
    }

    private TestPipeline pipeline(java.util.function.Consumer<Document> onExtraction) {
        return new TestPipeline(kafka, prefix, onExtraction);
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Enough ids that each partition has one. */
    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            ids.add("story-" + i);
        }
        return ids;
    }

    private ConsumerGroupMetadata joinAndLeave(TestPipeline instance) {
        try (Consumer<String, byte[]> consumer = instance.kafka().openConsumer()) {
            consumer.subscribe(List.of(instance.kafka().articlesTopic()));
            Awaitility.await().atMost(TIMEOUT).until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            return consumer.groupMetadata();
        }
    }

    private ProcessedArticle processed(RecordMetadata written) {
        ConsumerRecord<String, byte[]> origin =
                new ConsumerRecord<>(written.topic(), written.partition(), written.offset(), "a", new byte[1]);
        return new ProcessedArticle(
                new ArticleWork(new OffsetTracker(PartitionProgress.at(written.offset())), origin),
                new Outcome(List.of(new ProducerRecord<>(Topic.CLAIMS.name(prefix), "a", new byte[1])), List.of(), 0));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.listConsumerGroupOffsets(prefix + "claimtrail-claims")
                    .partitionsToOffsetAndMetadata()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private PartitionProgress progress(TopicPartition partition) {
        OffsetAndMetadata offset = committed().get(partition);
        return offset == null ? PartitionProgress.at(0) : PartitionProgress.of(offset);
    }

    private void poll() {
        reader.poll(Duration.ofMillis(100)).forEach(seen::add);
    }

    private void readToTheEnd() {
        Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
        Awaitility.await().atMost(TIMEOUT).until(() -> {
            poll();
            return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
        });
    }

    private long partitionsWithClaims() {
        poll();
        return seen.stream()
                .filter(record -> record.value() != null)
                .map(ConsumerRecord::partition)
                .distinct()
                .count();
    }

    private long partitionsWithWithdrawals() {
        poll();
        return seen.stream()
                .filter(record -> record.value() == null)
                .map(ConsumerRecord::partition)
                .distinct()
                .count();
    }

    private Set<String> withdrawn() {
        poll();
        return seen.stream()
                .filter(record -> record.value() == null)
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
    }

    private List<Event<ArticleClaims>> claims(String id) {
        return seen.stream()
                .filter(record -> record.topic().equals(Topic.CLAIMS.name(prefix)))
                .filter(record -> record.key().equals(id))
                .map(record -> ((Valid<ArticleClaims>) EventCodec.CLAIMS.decode(record)).event())
                .toList();
    }

    private List<DeadLetter> letters() {
        return seen.stream()
                .filter(record -> record.topic().equals(Topic.CLAIMS_SERVICE_DEAD_LETTERS.name(prefix)))
                .map(record -> DeadLetter.read(record).orElseThrow())
                .toList();
    }

    private ProducerRecord<String, byte[]> article(String id, String body) {
        return EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix),
                new Event<>(id, Instant.EPOCH, null, null, TestPipeline.article(id, body)));
    }

    private ProducerRecord<String, byte[]> withdrawal(String id) {
        return EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>(id, Instant.EPOCH, null, null, null));
    }

    private RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
