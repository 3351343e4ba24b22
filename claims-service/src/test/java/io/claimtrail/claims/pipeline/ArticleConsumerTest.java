package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The consumer with Kafka clients in memory. */
class ArticleConsumerTest {

    private static final TopicPartition PARTITION = new TopicPartition("claimtrail.articles.v1", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void pausesWhileTheArticlesInHandHaveTheMaximumOfBytes() {
        CountDownLatch release = new CountDownLatch(1);
        try (TestPipeline pipeline = new TestPipeline(consumer, List.of(producer), document -> await(release))) {
            pipeline.start();
            consumer.schedulePollTask(() -> assign("x".repeat(TestPipeline.MAX_IN_WORK_SIZE)));

            Awaitility.await().until(() -> consumer.paused().contains(PARTITION));
            release.countDown();
            Awaitility.await().until(() -> consumer.paused().isEmpty());

            assertThat(producer.history()).hasSize(1);
        }
    }

    @Test
    void doesNotPublishAgainWhatATransactionWithoutAnswerHasCommitted() {
        MockProducer<String, byte[]> second =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        MockProducer<String, byte[]> committingWithoutAnswer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void commitTransaction() {
                        Map<TopicPartition, OffsetAndMetadata> offsets =
                                uncommittedOffsets().values().iterator().next();
                        super.commitTransaction();
                        consumer.commitSync(offsets);
                        throw new TimeoutException("the answer was lost");
                    }
                };
        try (TestPipeline pipeline =
                new TestPipeline(consumer, List.of(committingWithoutAnswer, second), document -> {})) {
            pipeline.start();
            consumer.schedulePollTask(() -> assign("text"));

            Awaitility.await().until(() -> second.transactionInitialized() && pipeline.inHand() == 0);

            assertThat(committingWithoutAnswer.history()).hasSize(1);
            assertThat(second.history()).isEmpty();
        }
    }

    @Test
    void publishesAgainWhatATransactionWithoutAnswerHasNotCommitted() {
        MockProducer<String, byte[]> failing =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        failing.commitTransactionException = new TimeoutException("no answer");
        try (TestPipeline pipeline = new TestPipeline(consumer, List.of(failing, producer), document -> {})) {
            pipeline.start();
            consumer.schedulePollTask(() -> assign("text"));

            Awaitility.await()
                    .until(() -> pipeline.inHand() == 0 && !producer.history().isEmpty());

            assertThat(failing.history()).isEmpty();
            assertThat(producer.history()).hasSize(1);
        }
    }

    @Test
    void skipsWhatAnEarlierOwnerHasPublishedAheadOfTheOffset() {
        try (TestPipeline pipeline = new TestPipeline(consumer, List.of(producer), document -> {})) {
            OffsetTracker earlier = new OffsetTracker(PartitionProgress.at(0));
            earlier.start(0);
            earlier.start(1);
            earlier.complete(List.of(1L));
            consumer.schedulePollTask(() -> {
                consumer.commitSync(Map.of(PARTITION, earlier.progress().toCommit()));
                assign("first", "done by the earlier owner", "third");
            });
            pipeline.start();

            Awaitility.await().until(() -> committed() == 3);

            assertThat(producer.history()).hasSize(2);
        }
    }

    private long committed() {
        OffsetAndMetadata offset = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        List<Map<String, Map<TopicPartition, OffsetAndMetadata>>> transactions = producer.consumerGroupOffsetsHistory();
        long inTransactions = transactions.stream()
                .flatMap(groups -> groups.values().stream())
                .mapToLong(offsets -> offsets.get(PARTITION).offset())
                .max()
                .orElse(0);
        return Math.max(inTransactions, offset == null ? 0 : offset.offset());
    }

    /** Assigns the partition with an article for each text. Runs on the thread of the consumer. */
    private void assign(String... texts) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) texts.length));
        consumer.rebalance(List.of(PARTITION));
        for (int offset = 0; offset < texts.length; offset++) {
            consumer.addRecord(TestPipeline.article(PARTITION, offset, "story-" + offset, texts[offset]));
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
