package io.claimtrail.claims.pipeline;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Converts an article record into what must be written for it: the claims of the article version, their withdrawal, or a dead
 * letter. An article version that can't be extracted has a dead letter and an event without claims, so that the claims of its
 * earlier versions disappear. Writes nothing.
 */
final class ArticleTransformer {

    /** Bytes of a record beside key, value and headers: more than Kafka's format needs. */
    private static final int RECORD_OVERHEAD = 1024;

    private final ArticleClaimsExtractor attribution;
    private final String claimsTopic;
    private final DeadLetterTopic deadLetters;

    /** @param claimsTopic name of the claims topic on the broker, with prefix */
    ArticleTransformer(ArticleClaimsExtractor attribution, String claimsTopic, DeadLetterTopic deadLetters) {
        this.attribution = attribution;
        this.claimsTopic = claimsTopic;
        this.deadLetters = deadLetters;
    }

    /**
     * What must be written for one record, in one transaction.
     *
     * @param events events for the claims topic: one for each article version and each withdrawal
     * @param letters dead letters
     * @param claims number of claims in the events
     */
    record Outcome(
            List<ProducerRecord<String, byte[]>> events, List<ProducerRecord<String, byte[]>> letters, int claims) {

        Outcome {
            events = List.copyOf(events);
            letters = List.copyOf(letters);
        }

        List<ProducerRecord<String, byte[]>> records() {
            return Stream.concat(events.stream(), letters.stream()).toList();
        }

        /** Bytes of all keys, values and headers. */
        long size() {
            return records().stream().mapToLong(ArticleTransformer::size).sum();
        }
    }

    /** Returns the outcome for {@code record}; {@code traceparent} is the trace context of the extraction. */
    Outcome transform(ConsumerRecord<String, byte[]> record, @Nullable String traceparent) {
        return switch (EventCodec.ARTICLES.decode(record)) {
            case Decoded.Malformed<Article>(String reason) ->
                new Outcome(List.of(), List.of(deadLetters.letter(record, reason, "")), 0);
            case Decoded.Valid<Article>(Event<Article> event) -> transform(record, event, traceparent);
        };
    }

    // An article on which the extractor fails must not stop the articles after it.
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Outcome transform(
            ConsumerRecord<String, byte[]> record, Event<Article> event, @Nullable String traceparent) {
        Article article = event.payload();
        try {
            ArticleClaims claims = article == null ? null : attribution.claimsOf(article);
            ProducerRecord<String, byte[]> encoded = encode(record, event, traceparent, claims);
            return size(encoded) + RECORD_OVERHEAD > Topic.MAX_RECORD_BYTES
                    ? setAsideTooLarge(record)
                    : new Outcome(
                            List.of(encoded),
                            List.of(),
                            claims == null ? 0 : claims.claims().size());
        } catch (RuntimeException | StackOverflowError e) {
            return setAside(
                    record,
                    "the extractor failed: " + e.getMessage(),
                    e.getClass().getName());
        }
    }

    /** The outcome for a record whose claims are larger than Kafka accepts. */
    Outcome setAsideTooLarge(ConsumerRecord<String, byte[]> record) {
        return setAside(record, "its claims are larger than a record may be", RecordTooLargeException.class.getName());
    }

    /** The outcome for a record that can't be extracted: a dead letter, and an event without claims for an article version. */
    Outcome setAside(ConsumerRecord<String, byte[]> record, String reason, String error) {
        ProducerRecord<String, byte[]> letter = deadLetters.letter(record, reason, error);
        return switch (EventCodec.ARTICLES.decode(record)) {
            case Decoded.Malformed<Article> malformed -> new Outcome(List.of(), List.of(letter), 0);
            case Decoded.Valid<Article>(Event<Article> event) -> {
                Article article = event.payload();
                ArticleClaims none = article == null ? null : attribution.noClaimsOf(article);
                yield new Outcome(List.of(encode(record, event, event.traceparent(), none)), List.of(letter), 0);
            }
        };
    }

    /** The outcome for a record that can't even be decoded without ending the process: a dead letter alone. */
    Outcome setAsideUnread(ConsumerRecord<String, byte[]> record, String reason) {
        return new Outcome(List.of(), List.of(deadLetters.letter(record, reason, "")), 0);
    }

    private ProducerRecord<String, byte[]> encode(
            ConsumerRecord<String, byte[]> record,
            Event<Article> event,
            @Nullable String traceparent,
            @Nullable ArticleClaims claims) {
        return EventCodec.CLAIMS.encode(
                claimsTopic, new Event<>(event.subject(), event.time(), record.offset(), traceparent, claims));
    }

    private static long size(ProducerRecord<String, byte[]> record) {
        long size = record.key() == null ? 0 : 3L * record.key().length();
        size += record.value() == null ? 0 : record.value().length;
        for (Header header : record.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }
}
