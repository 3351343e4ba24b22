package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Results of which Kafka refuses a record as too large. */
class UnpublishedResultsTest {

    private static final TopicPartition ARTICLES = new TopicPartition("articles", 0);
    private static final ExtractorVersion VERSION = new ExtractorVersion("test", "1");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DeadLetterTopic deadLetters = new DeadLetterTopic("letters", metrics);
    private final AssignedPartitions partitions = new AssignedPartitions();
    private final WorkInHand inHand = new WorkInHand(100, 1 << 20);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final RefusingProducer producer = new RefusingProducer();
    private long nanos = Long.MAX_VALUE - 1;
    private final ArticleTransformer transformer =
            new ArticleTransformer(new ArticleClaimsExtractor(new NoExtractor()), "claims", deadLetters);
    private final UnpublishedResults unpublished = new UnpublishedResults(
            new ClaimsPublisher(() -> producer, deadLetters, metrics), transformer, partitions, inHand, () -> nanos);

    @Test
    void triesARefusedDeadLetterAgainAfterAPauseAndPublishesTheOthersMeanwhile() {
        producer.refused.add("letters");
        ArticleWork refused = work(0, "a");
        unpublished.add(refused, transformer.setAside(refused.origin(), "can't be extracted", ""));
        ArticleWork other = work(1, "b");
        unpublished.add(other, claims(other));

        publishTimes(10);

        assertThat(producer.attempts).containsExactly("claims", "letters", "claims", "claims");
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("b");
        assertThat(inHand.articles()).isEqualTo(1);

        producer.refused.clear();
        nanos += Duration.ofSeconds(11).toNanos();
        publishTimes(1);

        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .describedAs("the version has its event without claims too")
                .containsExactly("claims", "claims", "letters");
        assertThat(unpublished.isEmpty()).isTrue();
        assertThat(inHand.articles()).isZero();
    }

    @Test
    void publishesADeadLetterAloneIfAnEventWithoutClaimsIsRefused() {
        producer.refused.add("claims");
        ArticleWork work = work(0, "a");
        unpublished.add(work, claims(work));

        publishTimes(3);

        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("letters");
        assertThat(unpublished.isEmpty()).isTrue();
    }

    private void publishTimes(int times) {
        for (int i = 0; i < times; i++) {
            unpublished.publish(consumer);
        }
    }

    private ArticleWork work(long offset, String id) {
        OffsetTracker tracker = partitions.tracker(ARTICLES, 0);
        tracker.start(offset);
        ArticleWork work = new ArticleWork(tracker, TestPipeline.article(ARTICLES, offset, id, "text"));
        inHand.add(work);
        return work;
    }

    private Outcome claims(ArticleWork work) {
        return transformer.transform(work.origin(), null);
    }

    /** Refuses records of some topics as too large. */
    private static final class RefusingProducer extends MockProducer<String, byte[]> {

        private final Set<String> refused = new HashSet<>();
        /** Topics of all records that were sent. */
        private final List<String> attempts = new ArrayList<>();

        private boolean failed;

        RefusingProducer() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            attempts.add(record.topic());
            if (refused.contains(record.topic())) {
                failed = true;
                return CompletableFuture.failedFuture(new RecordTooLargeException("too large"));
            }
            return super.send(record);
        }

        @Override
        public void commitTransaction() {
            if (failed) {
                failed = false;
                throw new KafkaException("a record was not accepted");
            }
            super.commitTransaction();
        }
    }

    private static final class NoExtractor implements Extractor {

        @Override
        public ExtractorVersion version() {
            return VERSION;
        }

        @Override
        public Extraction extract(Document document) {
            return new Extraction(VERSION, "en", List.of());
        }
    }
}
