package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.edge.kafka.PartitionProgress;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.indexing.GuardedBatches.OwnMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Processes that end, one after the other, while they index a partition. */
class GuardedBatchesTest {

    private static final TopicPartition PARTITION = new TopicPartition("claims", 0);
    private static final int MAX_ATTEMPTS = 2;

    /** More ends than are needed to set a record aside. */
    private static final int MAX_ENDS = 6;

    private final CollectedDeadLetters deadLetters = new CollectedDeadLetters();
    private final List<String> records = List.of("a", "fatal", "c");
    /** The keys of each call that succeeded. */
    private final List<List<String>> indexed = new ArrayList<>();

    private OwnMarks marks = new OwnMarks();
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private boolean commitsFailAtRelease;
    private Consumer<List<String>> index = keys -> {};

    @Test
    void setsARecordAsideThatEndsTheProcessAlsoAlone() {
        index = GuardedBatchesTest::endTheProcess;
        int ends = 0;

        while (ends <= MAX_ENDS && endsAProcess()) {
            ends++;
        }

        assertThat(ends).describedAs("two with others in work, two alone").isEqualTo(4);
        assertThat(deadLetters.keys()).containsExactly("fatal");
        assertThat(indexed.getLast()).describedAs("alone as well").containsExactly("c");
        assertThat(indexed).contains(List.of("a"));
        assertThat(progress()).isEqualTo(PartitionProgress.at(3));
    }

    @Test
    void indexesAllTogetherAfterOneEnd() {
        index = GuardedBatchesTest::endTheProcess;
        assertThat(endsAProcess()).isTrue();
        index = keys -> {};

        assertThat(endsAProcess()).isFalse();

        assertThat(indexed).containsExactly(records);
        assertThat(progress()).isEqualTo(PartitionProgress.at(3));
    }

    @Test
    void indexesOneByOneAfterTwoEndsAndForgetsThemAfterwards() {
        index = GuardedBatchesTest::endTheProcess;
        assertThat(endsAProcess()).isTrue();
        assertThat(endsAProcess()).isTrue();
        index = keys -> {};

        assertThat(endsAProcess()).isFalse();

        assertThat(indexed).containsExactly(List.of("a"), List.of("fatal"), List.of("c"));
        assertThat(deadLetters.keys()).isEmpty();
        assertThat(progress()).isEqualTo(PartitionProgress.at(3));
    }

    @Test
    void doesNotTakeAFailureForAnEnd() {
        index = keys -> {
            throw new ElasticsearchUnavailableException("no connection");
        };
        for (int i = 0; i < MAX_ENDS; i++) {
            assertThatThrownBy(this::process).isInstanceOf(ElasticsearchUnavailableException.class);
        }
        assertThat(progress()).isEqualTo(PartitionProgress.at(0));
        startAnotherProcess();
        index = keys -> {};

        process();

        assertThat(indexed).containsExactly(records);
        assertThat(deadLetters.keys()).isEmpty();
    }

    @Test
    void doesNotTakeAFailureForAnEndThatKafkaCouldNotBeTold() {
        commitsFailAtRelease = true;
        index = keys -> {
            throw new ElasticsearchUnavailableException("no connection");
        };
        for (int i = 0; i < MAX_ENDS; i++) {
            assertThatThrownBy(this::process).isInstanceOf(ElasticsearchUnavailableException.class);
        }
        index = keys -> {};

        process();

        assertThat(indexed).containsExactly(records);
        assertThat(deadLetters.keys()).isEmpty();
    }

    private static void endTheProcess(List<String> keys) {
        if (keys.contains("fatal")) {
            throw new OutOfMemoryError("for a test");
        }
    }

    /** Whether a new process ends while it indexes. */
    private boolean endsAProcess() {
        startAnotherProcess();
        try {
            process();
            return false;
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    private void startAnotherProcess() {
        marks = new OwnMarks();
    }

    /** Indexes all records from the committed offset on, with a new consumer. */
    private void process() {
        try (TestConsumer consumer = new TestConsumer()) {
            GuardedBatches batches = new GuardedBatches(consumer, deadLetters.publisher(), MAX_ATTEMPTS, marks);
            consumer.subscribe(List.of(PARTITION.topic()), batches);
            consumer.schedulePollTask(consumer::assignAll);
            try {
                batches.process(consumer.poll(Duration.ZERO), this::index);
            } catch (RuntimeException e) {
                consumer.releasing = true;
                batches.release();
                throw e;
            } finally {
                consumer.releasing = false;
                committed = new HashMap<>(consumer.committed(Set.of(PARTITION)));
                committed.values().removeIf(offset -> offset == null);
            }
        }
    }

    private void index(ConsumerRecords<String, byte[]> some) {
        List<String> keys = new ArrayList<>();
        some.forEach(record -> keys.add(record.key()));
        index.accept(keys);
        indexed.add(keys);
    }

    private PartitionProgress progress() {
        return PartitionProgress.of(committed.get(PARTITION));
    }

    private final class TestConsumer extends MockConsumer<String, byte[]> {

        private boolean releasing;

        TestConsumer() {
            super("earliest");
        }

        private void assignAll() {
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, (long) records.size()));
            if (!committed.isEmpty()) {
                commitSync(committed);
            }
            rebalance(List.of(PARTITION));
            for (int offset = 0; offset < records.size(); offset++) {
                addRecord(new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), offset, records.get(offset), new byte[1]));
            }
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (releasing && commitsFailAtRelease) {
                throw new TimeoutException("Kafka is unavailable");
            }
            super.commitSync(offsets, timeout);
        }
    }
}
