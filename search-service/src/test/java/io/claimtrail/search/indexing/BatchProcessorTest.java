package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.FakeElasticsearch;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchProcessorTest {

    private static final Generation GENERATION = new Generation("p-", 1);
    private static final String ARTICLES = Topic.ARTICLES.name("");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CollectedDeadLetters deadLetters = new CollectedDeadLetters();
    private Function<ConsumerRecord<String, byte[]>, EventReader.Read> reader =
            new EventReader(topic -> topic.name(""), 50)::read;
    /** The keys of each call that succeeded. */
    private final List<List<String>> indexed = new ArrayList<>();

    @Test
    void indexesAllReadableRecordsTogether() {
        process(true, keys -> {}, List.of(withdrawal("a"), unreadable("b"), withdrawal("c")));

        assertThat(indexed).containsExactly(List.of("a", "c"));
        assertThat(deadLetters.keys()).containsExactly("b");
    }

    @Test
    void indexesNothingForAnEmptyBatch() {
        process(true, keys -> {}, List.of());

        assertThat(indexed).isEmpty();
    }

    @Test
    void findsTheRecordThatMakesABatchFail() {
        process(true, failFor("b", new IndexOutOfBoundsException("a fault")), withdrawals("a", "b", "c"));

        assertThat(indexed).containsExactly(List.of("a"), List.of("c"));
        assertThat(deadLetters.keys()).containsExactly("b");
    }

    @Test
    void findsTheRecordWhoseContentElasticsearchRejects() {
        process(true, failFor("b", FakeElasticsearch.refused(400, "malformed")), withdrawals("a", "b"));

        assertThat(deadLetters.keys()).containsExactly("b");
    }

    @Test
    void failsWithoutDeadLettersIfTheRecordsAreNotTheCause() {
        List<RuntimeException> causes = List.of(
                new ElasticsearchUnavailableException("no connection"), FakeElasticsearch.refused(403, "forbidden"));
        for (RuntimeException cause : causes) {
            assertThatThrownBy(() -> process(true, failFor("b", cause), withdrawals("a", "b")))
                    .isSameAs(cause);
        }

        assertThat(indexed).isEmpty();
        assertThat(deadLetters.keys()).isEmpty();
    }

    @Test
    void measuresOnlyLiveBatches() {
        process(false, keys -> {}, withdrawals("a"));
        assertThat(metrics.get("claimtrail.searchable").timer().count()).isZero();

        process(true, keys -> {}, withdrawals("a"));
        assertThat(metrics.get("claimtrail.searchable").timer().count()).isEqualTo(1);
    }

    @Test
    void setsAsideARecordThatOverflowsTheStack() {
        Consumer<List<String>> overflows = keys -> {
            if (keys.contains("b")) {
                throw new StackOverflowError();
            }
        };

        process(true, overflows, withdrawals("a", "b", "c"));

        assertThat(indexed).containsExactly(List.of("a"), List.of("c"));
        assertThat(deadLetters.keys()).containsExactly("b");
    }

    @Test
    void setsAsideARecordThatTheReaderFailsFor() {
        EventReader reader = new EventReader(topic -> topic.name(""), 50);
        this.reader = record -> {
            if (record.key().equals("b")) {
                throw new IllegalStateException("a fault in the reader");
            }
            return reader.read(record);
        };

        process(true, keys -> {}, withdrawals("a", "b", "c"));

        assertThat(indexed).containsExactly(List.of("a", "c"));
        assertThat(deadLetters.keys()).containsExactly("b");
    }

    @Test
    void splitsABatchByTheSizeOfItsRecords() {
        this.reader = record -> new EventReader(topic -> topic.name(""), 50).read(withdrawal(record.key()));

        process(true, keys -> {}, List.of(ofSize("a", 40), ofSize("b", 60), ofSize("c", 1), ofSize("d", 500)));

        assertThat(indexed).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
    }

    private static ConsumerRecord<String, byte[]> ofSize(String key, int bytes) {
        return new ConsumerRecord<>(ARTICLES, 0, 1, key, new byte[bytes]);
    }

    private void process(boolean live, Consumer<List<String>> check, List<ConsumerRecord<String, byte[]>> records) {
        new BatchProcessor(
                        reader,
                        new NoVectors(),
                        new FakeIndexer(check),
                        deadLetters.publisher(),
                        new IndexingTrace(OpenTelemetry.noop().getTracer("test")),
                        metrics,
                        100)
                .index(
                        GENERATION,
                        new ConsumerRecords<>(Map.of(new TopicPartition(ARTICLES, 0), records), Map.of()),
                        live);
    }

    private static Consumer<List<String>> failFor(String key, RuntimeException failure) {
        return keys -> {
            if (keys.contains(key)) {
                throw failure;
            }
        };
    }

    private static List<ConsumerRecord<String, byte[]>> withdrawals(String... keys) {
        return Stream.of(keys).map(BatchProcessorTest::withdrawal).toList();
    }

    private static ConsumerRecord<String, byte[]> withdrawal(String key) {
        return TestRecords.received(
                EventCodec.ARTICLES.encode(ARTICLES, new Event<>(key, Instant.EPOCH, null, null, null)), 1);
    }

    private static ConsumerRecord<String, byte[]> unreadable(String key) {
        return new ConsumerRecord<>(ARTICLES, 0, 1, key, new byte[] {1});
    }

    private static final class NoVectors extends ReviewVectors {

        NoVectors() {
            super(null);
        }

        @Override
        void addTo(List<Change> changes) {
            // This test has no reviews.
        }
    }

    /** Reports one version of claims as new for each batch that it accepts. */
    private final class FakeIndexer extends BatchIndexer {

        private final Consumer<List<String>> check;

        FakeIndexer(Consumer<List<String>> check) {
            super(null, null, null, null, new SimpleMeterRegistry());
            this.check = check;
        }

        @Override
        List<ClaimsVersion> index(Generation generation, List<Change> changes) {
            List<String> keys =
                    changes.stream().map(change -> change.origin().key()).toList();
            check.accept(keys);
            indexed.add(keys);
            return List.of(new ClaimsVersion(
                    "a", 1, Instant.EPOCH, List.of(), changes.getFirst().origin()));
        }
    }
}
