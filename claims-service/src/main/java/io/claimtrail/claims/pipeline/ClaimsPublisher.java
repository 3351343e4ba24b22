package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes results and the offsets of their articles to Kafka in one transaction: all of them become visible, or none. Kafka
 * rejects the transaction of an instance that is no longer a member of the consumer group. Not thread-safe.
 */
final class ClaimsPublisher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClaimsPublisher.class);

    /** Time that a producer has to end when it is closed. A transaction that is open then ends by its timeout. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final DeadLetterTopic deadLetters;
    private final Counter articles;
    private final Counter claims;
    private @Nullable Producer<String, byte[]> producer;

    /** @param producers opens producers with the same transactional id, each of which ends what an earlier one has left open */
    ClaimsPublisher(Supplier<Producer<String, byte[]>> producers, DeadLetterTopic deadLetters, MeterRegistry metrics) {
        this.producers = producers;
        this.deadLetters = deadLetters;
        this.articles = Counter.builder("claimtrail.articles.extracted")
                .description("Article versions and withdrawals whose claims Kafka has acknowledged")
                .register(metrics);
        this.claims = Counter.builder("claimtrail.claims.extracted")
                .description("Claims in these articles")
                .register(metrics);
    }

    /** A result that Kafka does not accept because of its size; nothing of its transaction was written. */
    static final class ResultTooLargeException extends KafkaException {

        private static final long serialVersionUID = 1;

        private final transient ProcessedArticle result;
        private final boolean deadLetter;

        private ResultTooLargeException(Sent refused, Throwable cause) {
            super("the result for offset " + refused.result().work().offset() + " is too large", cause);
            this.result = refused.result();
            this.deadLetter = result.outcome().letters().contains(refused.record());
        }

        ProcessedArticle result() {
            return result;
        }

        /** Whether Kafka does not accept the dead letter, rather than an event. */
        boolean isDeadLetter() {
            return deadLetter;
        }
    }

    /**
     * Writes {@code batch} and commits {@code offsets}, and returns once Kafka has committed both.
     *
     * @param member this instance as a member of the consumer group
     * @throws CommitFailedException if this instance is no longer that member; nothing is visible
     * @throws ResultTooLargeException if Kafka does not accept a result; nothing is visible
     * @throws KafkaException for any other failure; it is unknown whether the transaction was committed, until
     *     {@link #recover} has returned
     */
    void publish(
            Collection<ProcessedArticle> batch,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata member) {
        if (member.generationId() < 0) {
            // Kafka would accept it without a check, as from a consumer without a group.
            throw new CommitFailedException("this instance is not a member of the consumer group");
        }
        Producer<String, byte[]> open = open();
        List<Sent> sent = new ArrayList<>();
        try {
            open.beginTransaction();
            for (ProcessedArticle processed : batch) {
                processed
                        .outcome()
                        .records()
                        .forEach(record -> sent.add(new Sent(processed, record, open.send(record))));
            }
            open.sendOffsetsToTransaction(offsets, member);
            open.commitTransaction();
        } catch (CommitFailedException e) {
            abort(open);
            throw e;
        } catch (KafkaException e) {
            Optional<ResultTooLargeException> tooLarge = tooLarge(sent);
            if (tooLarge.isPresent()) {
                abort(open);
                throw tooLarge.get();
            }
            throw e;
        }
        batch.forEach(processed -> count(processed.outcome()));
    }

    /** Ends the last transaction, whose state is unknown after a failure: afterwards it is committed or aborted. */
    void recover() {
        discard();
        open();
    }

    @Override
    public void close() {
        discard();
    }

    private Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = producers.get();
            initialize(open);
            producer = open;
        }
        return open;
    }

    private static void initialize(Producer<String, byte[]> opened) {
        try {
            opened.initTransactions();
        } catch (KafkaException e) {
            opened.close(CLOSE_TIMEOUT);
            throw e;
        }
    }

    private void abort(Producer<String, byte[]> open) {
        try {
            open.abortTransaction();
        } catch (KafkaException e) {
            LOG.warnf("A transaction was not aborted; the next producer aborts it: reason=%s", e.getMessage());
            discard();
        }
    }

    private void discard() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(CLOSE_TIMEOUT);
        }
    }

    private void count(Outcome outcome) {
        articles.increment(outcome.events().size());
        claims.increment(outcome.claims());
        deadLetters.acknowledged(outcome.letters().size());
    }

    /** A record of a result that was sent in the current transaction. */
    private record Sent(
            ProcessedArticle result, ProducerRecord<String, byte[]> record, Future<RecordMetadata> acknowledgement) {}

    private static Optional<ResultTooLargeException> tooLarge(List<Sent> sent) {
        for (Sent one : sent) {
            Future<RecordMetadata> acknowledgement = one.acknowledgement();
            if (acknowledgement.state() == Future.State.FAILED
                    && acknowledgement.exceptionNow() instanceof RecordTooLargeException e) {
                return Optional.of(new ResultTooLargeException(one, e));
            }
        }
        return Optional.empty();
    }
}
