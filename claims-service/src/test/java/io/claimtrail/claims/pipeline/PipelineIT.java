package io.claimtrail.claims.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded.Valid;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.localstack.StackTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PipelineIT {

    private static final Instant ACCEPTED = Instant.parse("2026-03-02T10:00:00.123Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Producer<String, byte[]> publishing;

    private KafkaProducer<String, byte[]> producer;
    private KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    @BeforeEach
    void open() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.request.size", Topic.MAX_RECORD_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : new Topic[] {Topic.CLAIMS, Topic.CLAIMS_SERVICE_DEAD_LETTERS}) {
            consumer.partitionsFor(topic.name(prefix))
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
    }

    @AfterEach
    void close() {
        producer.close();
        consumer.close();
    }

    @Test
    void publishesTheClaimsOfAnArticle() {
        long offset = send("art", "“We build,” said Mayor Ana Ruiz.");

        Event<ArticleClaims> event = claimsOf("art", 1).getFirst();

        assertThat(event.sequence()).isEqualTo(offset);
        assertThat(event.time()).isEqualTo(ACCEPTED);
        assertThat(event.payload().article().version()).isEqualTo("v" + "“We build,” said Mayor Ana Ruiz.".hashCode());
        assertThat(event.payload().claims()).singleElement().satisfies(claim -> {
            assertThat(claim.speaker().name()).isEqualTo("Ana Ruiz");
            assertThat(claim.content().text()).isEqualTo("“We build,”");
        });
    }

    @Test
    void publishesTheSameBytesForARedelivery() {
        send("again", "“We build,” said Mayor Ana Ruiz.");
        send("again", "“We build,” said Mayor Ana Ruiz.");

        awaitRecords("again", 2);

        List<ConsumerRecord<String, byte[]>> both =
                seen.stream().filter(record -> record.key().equals("again")).toList();
        assertThat(both.get(1).value()).isEqualTo(both.get(0).value());
    }

    @Test
    void publishesAWithdrawal() {
        send("gone", "“We build,” said Mayor Ana Ruiz.");
        long offset = produce(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>("gone", ACCEPTED, null, null, null)));

        List<Event<ArticleClaims>> events = claimsOf("gone", 2);

        assertThat(events.getLast().isWithdrawal()).isTrue();
        assertThat(events.getLast().sequence()).isEqualTo(offset);
    }

    @Test
    void deadLettersAnUnreadableRecordAndContinues() {
        produce(new ProducerRecord<>(Topic.ARTICLES.name(prefix), "poison", "{".getBytes(UTF_8)));
        send("poison", "“Still here,” said Mayor Ana Ruiz.");

        awaitRecords("poison", 2);

        List<ConsumerRecord<String, byte[]>> both =
                seen.stream().filter(record -> record.key().equals("poison")).toList();
        ConsumerRecord<String, byte[]> letter = both.stream()
                .filter(record -> record.topic().equals(Topic.CLAIMS_SERVICE_DEAD_LETTERS.name(prefix)))
                .findFirst()
                .orElseThrow();
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{");
        assertThat(new String(letter.headers().lastHeader("claimtrail-reason").value(), UTF_8))
                .startsWith("not a CloudEvent");
        assertThat(letter.headers().lastHeader("claimtrail-offset")).isNotNull();
    }

    @Test
    void deadLettersARecordOfTheMaximumSize() {
        byte[] noise = new byte[Topic.MAX_RECORD_BYTES - 200];
        new Random(7).nextBytes(noise);

        produce(new ProducerRecord<>(Topic.ARTICLES.name(prefix), "huge", noise));
        awaitRecords("huge", 1);

        assertThat(seen)
                .filteredOn(record -> record.key().equals("huge"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo(noise));
    }

    @Test
    void keepsTheVersionsOfEachArticleInOrder() {
        long articles = 60;
        int versions = 5;
        Map<String, List<Long>> sent = new HashMap<>();
        for (int version = 0; version < versions; version++) {
            for (long article = 0; article < articles; article++) {
                String id = "order-" + article;
                long offset =
                        send(id, "“Version " + version + ",” said Mayor Ana Ruiz. ".repeat((int) (article % 7) + 1));
                sent.computeIfAbsent(id, key -> new ArrayList<>()).add(offset);
            }
        }

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            return seen.stream()
                            .filter(record -> record.key().startsWith("order-"))
                            .count()
                    >= articles * versions;
        });

        Map<String, List<Long>> received = new HashMap<>();
        seen.stream()
                .filter(record -> record.key().startsWith("order-"))
                .forEach(record -> received.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(((Valid<ArticleClaims>) EventCodec.CLAIMS.decode(record))
                                .event()
                                .sequence()));
        assertThat(received).isEqualTo(sent);
    }

    @Test
    void commitsAnArticleOnceKafkaHasAcknowledgedItsClaims() throws Exception {
        MockProducer<String, byte[]> holding =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        QuarkusMock.installMockForInstance(holding, publishing);
        RecordMetadata first = write(article("held", "“Not yet,” said Mayor Ana Ruiz."));
        RecordMetadata second = write(article("held", "“Now,” said Mayor Ana Ruiz."));
        TopicPartition partition = new TopicPartition(first.topic(), first.partition());
        Awaitility.await().until(() -> holding.history().size() == 2);

        long begun = committed(partition);
        holding.completeNext();
        Awaitility.await().until(() -> committed(partition) > first.offset());
        long acknowledged = committed(partition);
        holding.completeNext();
        Awaitility.await().until(() -> committed(partition) > second.offset());

        assertThat(begun).isLessThanOrEqualTo(first.offset());
        assertThat(acknowledged).isEqualTo(second.offset());
    }

    private long committed(TopicPartition partition) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(prefix + "claimtrail-claims")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            return offset == null ? 0 : offset.offset();
        }
    }

    private List<Event<ArticleClaims>> claimsOf(String articleId, int count) {
        awaitRecords(articleId, count);
        return seen.stream()
                .filter(record -> record.key().equals(articleId))
                .map(record -> ((Valid<ArticleClaims>) EventCodec.CLAIMS.decode(record)).event())
                .toList();
    }

    private void awaitRecords(String key, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            return seen.stream().filter(record -> record.key().equals(key)).count() >= count;
        });
    }

    private long send(String id, String body) {
        return produce(article(id, body));
    }

    private ProducerRecord<String, byte[]> article(String id, String body) {
        Article article = new Article(
                id, "v" + body.hashCode(), null, "T", body, "en", Instant.EPOCH, null, List.of(), null, List.of());
        return EventCodec.ARTICLES.encode(Topic.ARTICLES.name(prefix), new Event<>(id, ACCEPTED, null, null, article));
    }

    private long produce(ProducerRecord<String, byte[]> record) {
        return write(record).offset();
    }

    private RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
