package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.edge.kafka.PartitionProgress;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class WorkInHandTest {

    private final WorkInHand inHand = new WorkInHand(3, 1000);

    @Test
    void isFullAtTheMaximumNumberOfArticles() {
        inHand.add(work(1));
        inHand.add(work(1));
        assertThat(inHand.isFull()).isFalse();

        inHand.add(work(1));

        assertThat(inHand.isFull()).isTrue();
    }

    @Test
    void isFullAtTheMaximumOfBytes() {
        inHand.add(work(499));
        assertThat(inHand.isFull()).isFalse();

        inHand.add(work(499));

        assertThat(inHand.isFull()).isTrue();
    }

    @Test
    void countsTheBytesOfResultsThatAreNotPublished() {
        ArticleWork work = work(399);
        ProcessedArticle processed = new ProcessedArticle(
                work, new Outcome(List.of(new ProducerRecord<>("claims", null, new byte[600])), List.of(), 1));
        inHand.add(work);

        inHand.addResult(processed);
        assertThat(inHand.isFull()).isTrue();

        inHand.remove(processed);
        assertThat(inHand.isFull()).isFalse();
        assertThat(inHand.articles()).isZero();
    }

    @Test
    void forgetsTheArticlesOfALostPartition() {
        ArticleWork large = work(2000);
        inHand.add(large);

        inHand.remove(large);

        assertThat(inHand.isFull()).isFalse();
        assertThat(inHand.articles()).isZero();
    }

    private static ArticleWork work(int bytes) {
        return new ArticleWork(
                new OffsetTracker(PartitionProgress.at(0)),
                new ConsumerRecord<>(
                        "articles",
                        0,
                        0,
                        0,
                        TimestampType.CREATE_TIME,
                        1,
                        bytes,
                        "a",
                        new byte[0],
                        new RecordHeaders(),
                        Optional.empty()));
    }
}
