package io.claimtrail.edge.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionProgressTest {

    private static final PartitionProgress PROGRESS =
            new PartitionProgress(1000, 1020, new TreeSet<>(List.of(1003L, 1017L)), 1050, 2, 1003, 1);

    @Test
    void isTheSameAfterItWasCommitted() {
        assertThat(PartitionProgress.of(PROGRESS.toCommit())).isEqualTo(PROGRESS);
        assertThat(PartitionProgress.of(PartitionProgress.at(7).toCommit())).isEqualTo(PartitionProgress.at(7));
    }

    @Test
    void knowsWhichRecordsAreDoneAheadOfTheOffset() {
        assertThat(LongStream.of(999, 1001, 1016, 1019)).allMatch(PROGRESS::isDone);
        assertThat(LongStream.of(1000, 1003, 1017, 1020, 2000)).noneMatch(PROGRESS::isDone);
    }

    @Test
    void findsTheFirstOpenRecord() {
        assertThat(LongStream.of(999, 1000, 1001, 1004, 1018, 1030).map(PROGRESS::firstOpenFrom))
                .containsExactly(1000L, 1000L, 1003L, 1017L, 1020L, 1030L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 0 0 0 - 0 -", "1 0 0 0 - 0", "1 ! 0 0 - 0 -", "of another program"})
    void ignoresMetadataThatItDoesNotKnow(String metadata) {
        assertThat(PartitionProgress.of(new OffsetAndMetadata(7, metadata))).isEqualTo(PartitionProgress.at(7));
    }

    @Test
    void leavesOutWhatKafkaWouldNotStore() {
        TreeSet<Long> open = new TreeSet<>();
        LongStream.range(0, 3000).forEach(i -> open.add(10 + 2 * i));
        PartitionProgress large = new PartitionProgress(1, 10_000, open, 10_000, 1, 10, 1);

        PartitionProgress read = PartitionProgress.of(large.toCommit());

        assertThat(large.toCommit().metadata().length()).isLessThan(4096);
        assertThat(read).isEqualTo(new PartitionProgress(1, 1, new TreeSet<>(), large.startedBefore(), 1, 10, 1));
    }
}
