package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.search.indexing.LiveConsumer.Membership;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IndexingProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("claims", 0);

    private final MockConsumer<String, byte[]> group = new MockConsumer<>("earliest");
    private int checks;

    @Test
    void waitsUntilTheRecordsAreIndexed() {
        commit(4);
        Membership membership = membership(() -> commit(4L + checks));

        new IndexingProgress(group).await(Map.of(PARTITION, 6L), membership);

        assertThat(checks).isEqualTo(2);
    }

    @Test
    void endsWhenTheConsumerIsToStop() {
        IndexingProgress progress = new IndexingProgress(group);
        Membership membership = membership(() -> {
            throw new IllegalStateException("stopped");
        });

        assertThatThrownBy(() -> progress.await(Map.of(PARTITION, 1L), membership))
                .hasMessage("stopped");
    }

    private void commit(long offset) {
        group.assign(Set.of(PARTITION));
        group.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
    }

    private Membership membership(Runnable onCheck) {
        return new Membership() {
            @Override
            public void confirm() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void checkLive() {
                checks++;
                onCheck.run();
            }
        };
    }
}
