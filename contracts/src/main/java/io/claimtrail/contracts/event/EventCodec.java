package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the events of one topic as Kafka records and decodes them. A record is a CloudEvent in binary mode; a withdrawal has
 * the same headers and no value, so that compaction removes the subject. Unknown fields are ignored, so that an older reader
 * can read records of a newer writer.
 */
public final class EventCodec<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Articles, written by ingest-service. */
    public static final EventCodec<Article> ARTICLES = new EventCodec<>(
            Article.class, "io.claimtrail.article", URI.create("/ingest-service"), Article::id, Article::version);

    /** Claims, written by claims-service; each event names the article version's sequence. */
    public static final EventCodec<ArticleClaims> CLAIMS = new EventCodec<>(
            ArticleClaims.class,
            "io.claimtrail.claims",
            URI.create("/claims-service"),
            claims -> claims.article().id(),
            claims -> claims.article().version() + "/" + claims.extractor().version());

    /** Reviews, written by ingest-service. */
    public static final EventCodec<Review> REVIEWS = new EventCodec<>(
            Review.class, "io.claimtrail.review", URI.create("/ingest-service"), Review::id, Review::version);

    /** Curated speakers, written by ingest-service. */
    public static final EventCodec<CuratedSpeaker> SPEAKERS = new EventCodec<>(
            CuratedSpeaker.class,
            "io.claimtrail.speaker",
            URI.create("/ingest-service"),
            CuratedSpeaker::id,
            CuratedSpeaker::version);

    /** Sources that are fetched, written by ingest-service. */
    public static final EventCodec<Source> SOURCES = new EventCodec<>(
            Source.class, "io.claimtrail.source", URI.create("/ingest-service"), Source::id, Source::version);

    /** How far each source is read, written by the one poller of ingest-service. */
    public static final EventCodec<SourceState> SOURCE_STATES = new EventCodec<>(
            SourceState.class,
            "io.claimtrail.source-state",
            URI.create("/ingest-service"),
            SourceState::id,
            state -> state.savedAt().toString());

    /** Items of news agencies: which version was accepted last, and what is held back. Written by ingest-service. */
    public static final EventCodec<ItemState> ITEMS = new EventCodec<>(
            ItemState.class,
            "io.claimtrail.item",
            URI.create("/ingest-service"),
            ItemState::id,
            state -> state.savedAt().toString());

    private static final String SEQUENCE = "sequence";
    private static final String TRACEPARENT = "traceparent";

    private final String stateType;
    private final String withdrawalType;
    private final URI source;
    private final Function<T, String> subject;
    private final Function<T, String> revision;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private EventCodec(
            Class<T> payload, String type, URI source, Function<T, String> subject, Function<T, String> revision) {
        this.stateType = type + ".v1";
        this.withdrawalType = type + ".withdrawn.v1";
        this.source = source;
        this.subject = subject;
        this.revision = revision;
        this.reader = JSON.readerFor(payload);
        this.writer = JSON.writerFor(payload);
    }

    /** The record to send to {@code topic}, keyed by the event's subject. */
    public ProducerRecord<String, byte[]> encode(String topic, Event<T> event) {
        CloudEventBuilder cloudEvent = CloudEventBuilder.v1()
                .withSource(source)
                .withSubject(event.subject())
                .withTime(OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC));
        if (event.sequence() != null) {
            cloudEvent.withExtension(SEQUENCE, event.sequence().toString());
        }
        T payload = event.payload();
        if (payload == null) {
            cloudEvent.withType(withdrawalType).withId(event.subject() + "/withdrawn/" + event.time());
        } else {
            cloudEvent
                    .withType(stateType)
                    .withId(event.subject() + "/" + revision.apply(payload))
                    .withData("application/json", write(payload));
        }
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, event.subject()).writeBinary(cloudEvent.build());
        if (event.traceparent() != null) {
            record.headers().add(TRACEPARENT, event.traceparent().getBytes(UTF_8));
        }
        return record;
    }

    /** Decodes {@code record}; never throws for malformed content. */
    public Decoded<T> decode(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.key().isEmpty()) {
            return new Decoded.Malformed<>("the record has no key");
        }
        try {
            return record.value() == null ? decodeWithdrawal(record) : decodeState(record);
        } catch (CloudEventRWException e) {
            return new Decoded.Malformed<>("not a CloudEvent in binary mode: " + e.getMessage());
        } catch (NumberFormatException e) {
            return new Decoded.Malformed<>("ce_sequence is not a number");
        }
    }

    /** A record without value withdraws its key whatever its headers are: operators' tools write records without headers. */
    private Decoded<T> decodeWithdrawal(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader("ce_specversion") == null) {
            Instant written = Instant.ofEpochMilli(record.timestamp());
            return new Decoded.Valid<>(new Event<>(record.key(), written, null, traceparent(record), null));
        }
        return new Decoded.Valid<>(event(record, readCloudEvent(record), null));
    }

    private Decoded<T> decodeState(ConsumerRecord<String, byte[]> record) {
        CloudEvent cloudEvent = readCloudEvent(record);
        if (!stateType.equals(cloudEvent.getType())) {
            return new Decoded.Malformed<>("ce_type is " + cloudEvent.getType() + ", expected " + stateType);
        }
        T payload;
        try {
            payload = reader.readValue(record.value());
        } catch (JsonProcessingException e) {
            return new Decoded.Malformed<>("the payload can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading bytes in memory failed", e);
        }
        if (payload == null) {
            return new Decoded.Malformed<>("the payload is null");
        }
        if (!record.key().equals(subject.apply(payload))) {
            return new Decoded.Malformed<>("the key is not the id in the payload, " + subject.apply(payload));
        }
        return new Decoded.Valid<>(event(record, cloudEvent, payload));
    }

    private Event<T> event(ConsumerRecord<String, byte[]> record, CloudEvent cloudEvent, @Nullable T payload) {
        OffsetDateTime time = cloudEvent.getTime();
        Object sequence = cloudEvent.getExtension(SEQUENCE);
        return new Event<>(
                record.key(),
                time == null ? Instant.ofEpochMilli(record.timestamp()) : time.toInstant(),
                sequence == null ? null : Long.valueOf(sequence.toString()),
                traceparent(record),
                payload);
    }

    private static CloudEvent readCloudEvent(ConsumerRecord<String, byte[]> record) {
        return KafkaMessageFactory.createReader(record).toEvent();
    }

    private static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(TRACEPARENT);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private byte[] write(T payload) {
        try {
            return writer.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write " + subject.apply(payload), e);
        }
    }
}
