package io.claimtrail.claims.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.claims.pipeline.ClaimsPublisher.ResultTooLargeException;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.edge.kafka.PartitionProgress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

// Kafka's clients have no other way to create the metadata of a member without a generation.
@SuppressWarnings("removal")
class ClaimsPublisherTest {

    private static final ConsumerGroupMetadata MEMBER = new ConsumerGroupMetadata("group", 3, "me", Optional.empty());
    private static final Map<TopicPartition, OffsetAndMetadata> OFFSETS =
            Map.of(new TopicPartition("articles", 0), new OffsetAndMetadata(8));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private MockProducer<String, byte[]> next = accepting();
    private final ClaimsPublisher publisher =
            new ClaimsPublisher(this::open, new DeadLetterTopic("letters", metrics), metrics);

    @Test
    void writesClaimsDeadLettersAndOffsetsInOneTransaction() {
        Outcome outcome = new Outcome(List.of(record("claims")), List.of(record("letters")), 5);

        publisher.publish(List.of(processed(outcome)), OFFSETS, MEMBER);

        MockProducer<String, byte[]> producer = producers.getFirst();
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("claims", "letters");
        assertThat(producer.consumerGroupOffsetsHistory()).containsExactly(Map.of("group", OFFSETS));
        assertThat(metrics.get("claimtrail.articles.extracted").counter().count())
                .isEqualTo(1);
        assertThat(metrics.get("claimtrail.claims.extracted").counter().count()).isEqualTo(5);
        assertThat(metrics.get("claimtrail.dead.letters").counter().count()).isEqualTo(1);
    }

    @Test
    void writesNothingForAnInstanceThatLeftTheGroup() {
        publisher.publish(List.of(), OFFSETS, MEMBER);
        MockProducer<String, byte[]> producer = producers.getFirst();
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation has changed");

        assertThatThrownBy(() -> publisher.publish(List.of(processed(claims())), OFFSETS, MEMBER))
                .isInstanceOf(CommitFailedException.class);

        assertThat(producer.transactionAborted()).isTrue();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void writesNothingForAnInstanceWithoutAGroup() {
        ConsumerGroupMetadata none = new ConsumerGroupMetadata("group", -1, "", Optional.empty());

        assertThatThrownBy(() -> publisher.publish(List.of(processed(claims())), OFFSETS, none))
                .isInstanceOf(CommitFailedException.class);

        assertThat(producers).isEmpty();
    }

    @Test
    void endsAFailedTransactionWithAnotherProducer() {
        publisher.publish(List.of(), OFFSETS, MEMBER);
        producers.getFirst().commitTransactionException = new TimeoutException("no answer");
        assertThatThrownBy(() -> publisher.publish(List.of(processed(claims())), OFFSETS, MEMBER))
                .isInstanceOf(KafkaException.class);

        publisher.recover();
        publisher.publish(List.of(processed(claims())), OFFSETS, MEMBER);

        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().history()).hasSize(1);
    }

    @Test
    void namesTheResultThatKafkaDoesNotAccept() {
        publisher.publish(List.of(), OFFSETS, MEMBER);
        ProcessedArticle tooLarge = processed(claims());
        MockProducer<String, byte[]> rejecting =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
                    @Override
                    public void commitTransaction() {
                        errorNext(new RecordTooLargeException("too large"));
                        throw new KafkaException("a record was not accepted");
                    }
                };
        producers.getFirst().commitTransactionException = new TimeoutException("no answer");
        next = rejecting;
        publisher.recover();

        assertThatThrownBy(() -> publisher.publish(List.of(tooLarge), OFFSETS, MEMBER))
                .isInstanceOfSatisfying(
                        ResultTooLargeException.class,
                        e -> assertThat(e.result()).isSameAs(tooLarge));

        assertThat(rejecting.transactionAborted()).isTrue();
        assertThat(rejecting.closed()).isFalse();
    }

    private MockProducer<String, byte[]> open() {
        MockProducer<String, byte[]> opened = next;
        next = accepting();
        producers.add(opened);
        return opened;
    }

    private static MockProducer<String, byte[]> accepting() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static Outcome claims() {
        return new Outcome(List.of(record("claims")), List.of(), 1);
    }

    private static ProducerRecord<String, byte[]> record(String topic) {
        return new ProducerRecord<>(topic, "a", new byte[3]);
    }

    private static ProcessedArticle processed(Outcome outcome) {
        return new ProcessedArticle(
                new ArticleWork(
                        new OffsetTracker(PartitionProgress.at(7)),
                        new ConsumerRecord<>("articles", 0, 7, "a", new byte[1])),
                outcome);
    }
}
