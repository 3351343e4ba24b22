package io.claimtrail.launcher.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.DeadLetter;
import io.claimtrail.localstack.SharedStack;
import io.claimtrail.localstack.server.KafkaTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersIT {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

    private final String prefix =
            "test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "-";
    private final TopicPartition articles = new TopicPartition(Topic.ARTICLES.name(prefix), 0);
    private final TopicPartition claimsLetters = new TopicPartition(Topic.CLAIMS_SERVICE_DEAD_LETTERS.name(prefix), 0);
    private final TopicPartition searchLetters = new TopicPartition(Topic.SEARCH_SERVICE_DEAD_LETTERS.name(prefix), 0);
    private KafkaTopics topics;
    private KafkaLog log;
    private DeadLetters deadLetters;

    @BeforeEach
    void open() {
        String address = SharedStack.attach().kafkaBootstrapServers();
        Map<String, String> kafka = Map.of("bootstrap.servers", address);
        topics = new KafkaTopics(address);
        topics.create(prefix);
        log = new KafkaLog(kafka);
        deadLetters = new DeadLetters(kafka, prefix);
    }

    @AfterEach
    void close() {
        deadLetters.close();
        log.close();
        topics.delete(prefix);
        topics.close();
    }

    @Test
    void listsWhatCouldNotBeProcessedAndWhy() {
        long offset = write("one", "bad");
        setAside(claimsLetters, offset, "the extractor failed");

        assertThat(deadLetters.list()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo("claims:articles:0:" + offset);
            assertThat(letter.key()).isEqualTo("one");
            assertThat(letter.bytes()).isEqualTo(3);
            assertThat(letter.note())
                    .isEqualTo(new DeadLetter(
                            "the extractor failed",
                            "java.lang.Error",
                            articles.topic(),
                            0,
                            offset,
                            NOW.plusMillis(offset)));
        });
    }

    @Test
    void countsARecordOnceThatWasSetAsideAgain() {
        long offset = write("one", "bad");
        setAside(searchLetters, offset, "by the service");
        setAside(searchLetters, offset, "by a rebuild of the index");

        List<Letter> letters = deadLetters.list();
        deadLetters.drop(letters);

        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.note().reason()).isEqualTo("by a rebuild of the index"));
        assertThat(deadLetters.list()).isEmpty();
    }

    @Test
    void replaysARecordAsItWas() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(articles.topic(), 0, "one", "bad".getBytes(UTF_8));
        record.headers().add("ce_id", "one/1".getBytes(UTF_8));
        setAside(claimsLetters, log.append(record), "it was too much");

        List<Outcome> outcomes = deadLetters.replay(deadLetters.list());

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Replayed.class);
        ConsumerRecord<String, byte[]> replayed = read(articles).getLast();
        assertThat(((Outcome.Replayed) outcomes.getFirst()).offset()).isEqualTo(replayed.offset());
        assertThat(replayed.key()).isEqualTo("one");
        assertThat(replayed.value()).asString(UTF_8).isEqualTo("bad");
        assertThat(Stream.of(replayed.headers().toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly("ce_id=one/1");
        assertThat(deadLetters.list()).isEmpty();
    }

    @Test
    void leavesARecordThatANewerOneHasFollowed() {
        setAside(claimsLetters, write("one", "bad"), "bad");
        long newer = write("one", "good");
        setAside(claimsLetters, write("two", "bad"), "bad");

        List<Outcome> outcomes = deadLetters.replay(deadLetters.list());

        assertThat(outcomes)
                .hasSize(2)
                .filteredOn(Outcome.Superseded.class::isInstance)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.letter().key()).isEqualTo("one");
                    assertThat(((Outcome.Superseded) outcome).offset()).isEqualTo(newer);
                });
        assertThat(values(articles)).containsExactly("bad", "good", "bad", "bad");
        assertThat(deadLetters.list()).extracting(Letter::key).containsExactly("one");
    }

    @Test
    void looksAgainBeforeEachOfMany() {
        setAside(claimsLetters, write("one", "bad"), "bad");
        setAside(claimsLetters, write("two", "bad"), "bad");
        List<Letter> letters = deadLetters.list();
        Replay replay = new Replay(log, articles, letters);

        write("two", "good");
        List<Outcome> outcomes = letters.stream()
                .map(letter -> replay.replay(letter, deadLetters.record(letter).orElseThrow()))
                .toList();

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Replayed.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Superseded.class);
        assertThat(values(articles)).containsExactly("bad", "bad", "good", "bad");
    }

    @Test
    void dropsNothingTwice() {
        setAside(claimsLetters, write("one", "bad"), "bad");
        List<Letter> letters = deadLetters.list();

        deadLetters.drop(letters);
        deadLetters.drop(letters);

        assertThat(deadLetters.list()).isEmpty();
    }

    @Test
    void replaysOnceWhatTwoServicesCouldNotRead() {
        long offset = write("one", "bad");
        setAside(claimsLetters, offset, "bad");
        setAside(searchLetters, offset, "bad");

        List<Outcome> outcomes = deadLetters.replay(deadLetters.list().subList(0, 1));

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Replayed.class);
        assertThat(values(articles)).containsExactly("bad", "bad");
        assertThat(deadLetters.list()).isEmpty();
    }

    /** Once compaction has removed a withdrawal, only the absence of what it withdrew tells of it. */
    @Test
    void leavesARecordThatIsNoLongerInItsPlace() {
        long taken = write("another", "good");
        setAside(claimsLetters, new ConsumerRecord<>(articles.topic(), 0, taken, "one", "bad".getBytes(UTF_8)), "bad");

        List<Outcome> outcomes = deadLetters.replay(deadLetters.list());

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Gone.class);
        assertThat(values(articles)).containsExactly("good");
    }

    @Test
    void putsANewerRecordOnTopThatCameInTheMomentOfTheReplay() {
        setAside(claimsLetters, write("one", "bad"), "bad");
        Letter letter = deadLetters.list().getFirst();
        ConsumerRecord<String, byte[]> record = deadLetters.record(letter).orElseThrow();
        Outcome outcome;
        try (KafkaLog interrupted = new Interrupted()) {
            outcome = new Replay(interrupted, articles, List.of(letter)).replay(letter, record);
        }

        assertThat(outcome).isInstanceOf(Outcome.Superseded.class);
        assertThat(values(articles)).containsExactly("bad", "good", "bad", "good");
    }

    @Test
    void dropsOneAndKeepsTheOthersAsTheyAre() {
        for (String key : List.of("one", "two", "three")) {
            setAside(claimsLetters, write(key, "bad " + key), "bad");
        }
        List<Letter> before = deadLetters.list();

        deadLetters.drop(List.of(before.get(1)));

        assertThat(deadLetters.list())
                .extracting(Letter::id, Letter::note)
                .containsExactly(
                        tuple(before.get(0).id(), before.get(0).note()),
                        tuple(before.get(2).id(), before.get(2).note()));
        assertThat(values(claimsLetters)).containsExactly("bad three", "bad one");
    }

    @Test
    void findsTheLettersAboutAPerson() {
        long plain = write("one", "{\"body\":\"… said Zoë RUIZ.\"");
        long escaped = write("two", "{\"body\":\"… said Zo\\u00eb Ruiz.\"");
        long other = write("three", "{\"body\":\"… said Ben Holt.\"");
        long ofArticle = write("four", "nothing about anyone");
        for (long offset : new long[] {plain, escaped, other, ofArticle}) {
            setAside(claimsLetters, offset, "the extractor failed");
        }

        assertThat(deadLetters.about(List.of("Zoë Ruiz"), List.of("four")))
                .extracting(Letter::key)
                .containsExactly("one", "two", "four");
    }

    private long write(String key, String value) {
        return log.append(new ProducerRecord<>(articles.topic(), 0, key, value.getBytes(UTF_8)));
    }

    /** As a service does it. */
    private void setAside(TopicPartition letters, long offset, String reason) {
        ConsumerRecord<String, byte[]> origin = read(articles).stream()
                .filter(record -> record.offset() == offset)
                .findFirst()
                .orElseThrow();
        setAside(letters, origin, reason);
    }

    private void setAside(TopicPartition letters, ConsumerRecord<String, byte[]> origin, String reason) {
        ProducerRecord<String, byte[]> letter =
                DeadLetter.of(origin, letters.topic(), reason, "java.lang.Error", NOW.plusMillis(origin.offset()));
        log.append(new ProducerRecord<>(letters.topic(), 0, letter.key(), letter.value(), letter.headers()));
    }

    private List<String> values(TopicPartition partition) {
        return read(partition).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(TopicPartition partition) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        log.read(partition, 0, log.end(partition), records::add);
        return records;
    }

    /** Another client writes while the command reads. */
    private static final class Interrupted extends KafkaLog {

        private boolean written;

        Interrupted() {
            super(Map.of("bootstrap.servers", SharedStack.attach().kafkaBootstrapServers()));
        }

        @Override
        public long append(ProducerRecord<String, byte[]> record) {
            if (!written) {
                written = true;
                super.append(new ProducerRecord<>(record.topic(), 0, record.key(), "good".getBytes(UTF_8)));
            }
            return super.append(record);
        }
    }
}
