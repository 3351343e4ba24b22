package io.claimtrail.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.event.Decoded;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.search.crossreference.ClaimKeys;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import io.claimtrail.search.speaker.Curation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Decodes records of all topics into changes of the index. Pure. */
final class EventReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Maximum length of a document id in Elasticsearch, in bytes of UTF-8. */
    private static final int MAX_ID_BYTES = 512;

    private final Map<String, Function<ConsumerRecord<String, byte[]>, Read>> readers;

    /**
     * Creates a reader.
     *
     * @param names the name of each topic on the broker
     * @param maxAlongside maximum number of other names in its article that a claim keeps
     */
    EventReader(Function<Topic, String> names, int maxAlongside) {
        readers = Map.of(
                names.apply(Topic.ARTICLES), record -> article(record, EventCodec.ARTICLES.decode(record)),
                names.apply(Topic.CLAIMS), record -> claims(record, EventCodec.CLAIMS.decode(record), maxAlongside),
                names.apply(Topic.REVIEWS),
                        record ->
                                document(Index.REVIEWS, record, EventCodec.REVIEWS.decode(record), EventReader::review),
                names.apply(Topic.SPEAKERS),
                        record -> document(
                                Index.SPEAKERS, record, EventCodec.SPEAKERS.decode(record), EventReader::speaker));
    }

    /** The result of reading a record. */
    sealed interface Read {

        /** A change, with the W3C trace context of the record. */
        record Valid(Change change, @Nullable String traceparent) implements Read {}

        /** A record that can never be indexed. */
        record Invalid(String reason) implements Read {}
    }

    /** Reads {@code record}; never throws for invalid content. */
    Read read(ConsumerRecord<String, byte[]> record) {
        if (record.key() != null && isTooLong(record.key())) {
            return new Read.Invalid("the key is longer than " + MAX_ID_BYTES + " bytes");
        }
        return Objects.requireNonNull(readers.get(record.topic()), record.topic())
                .apply(record);
    }

    private static Read article(ConsumerRecord<String, byte[]> record, Decoded<Article> decoded) {
        return switch (decoded) {
            case Decoded.Malformed<Article>(String reason) -> new Read.Invalid(reason);
            case Decoded.Valid<Article>(Event<Article> event) -> {
                Article article = event.payload();
                Change change = article == null
                        ? new Withdrawal(event.subject(), record.offset(), record)
                        : new ArticleVersion(event.subject(), record.offset(), JSON.valueToTree(article), record);
                yield new Read.Valid(change, event.traceparent());
            }
        };
    }

    private static Read claims(
            ConsumerRecord<String, byte[]> record, Decoded<ArticleClaims> decoded, int maxAlongside) {
        return switch (decoded) {
            case Decoded.Malformed<ArticleClaims>(String reason) -> new Read.Invalid(reason);
            case Decoded.Valid<ArticleClaims>(Event<ArticleClaims> event) -> {
                Long sequence = event.sequence();
                ArticleClaims claims = event.payload();
                if (sequence == null) {
                    yield new Read.Invalid("ce_sequence is missing");
                }
                if (claims != null && claims.claims().stream().anyMatch(c -> c.id().isEmpty() || isTooLong(c.id()))) {
                    yield new Read.Invalid("a claim's id is empty or longer than " + MAX_ID_BYTES + " bytes");
                }
                Change change = claims == null
                        ? new Withdrawal(event.subject(), sequence, record)
                        : new ClaimsVersion(
                                event.subject(), sequence, event.time(), documents(claims, maxAlongside), record);
                yield new Read.Valid(change, event.traceparent());
            }
        };
    }

    private static <T> Read document(
            Index index, ConsumerRecord<String, byte[]> record, Decoded<T> decoded, Function<T, ObjectNode> shape) {
        return switch (decoded) {
            case Decoded.Malformed<T>(String reason) -> new Read.Invalid(reason);
            case Decoded.Valid<T>(Event<T> event) -> {
                T payload = event.payload();
                ObjectNode document = payload == null ? null : shape.apply(payload);
                Change change = new DocumentVersion(index, event.subject(), record.offset(), document, record);
                yield new Read.Valid(change, event.traceparent());
            }
        };
    }

    private static ObjectNode speaker(CuratedSpeaker speaker) {
        ObjectNode document = JSON.valueToTree(speaker);
        document.set("keys", JSON.valueToTree(Curation.nameKeys(speaker)));
        return document;
    }

    private static ObjectNode review(Review review) {
        ObjectNode document = JSON.valueToTree(review);
        Optional.ofNullable(review.url()).flatMap(EventReader::site).ifPresent(site -> document.put("site", site));
        return document;
    }

    /** The host of an address in lower case, without a leading {@code www.}. */
    private static Optional<String> site(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isTooLong(String id) {
        return id.getBytes(UTF_8).length > MAX_ID_BYTES;
    }

    /** The last word of a person's name. */
    private static Optional<String> surname(Speaker speaker) {
        int space = speaker.name().lastIndexOf(' ');
        return speaker.kind() == SpeakerKind.PERSON && space >= 0
                ? Optional.of(speaker.name().substring(space + 1))
                : Optional.empty();
    }

    private static List<ClaimDocument> documents(ArticleClaims claims, int maxAlongside) {
        List<ObjectNode> documents = new ArrayList<>();
        for (Claim claim : claims.claims()) {
            ObjectNode document = JSON.valueToTree(claim);
            document.set("article", JSON.valueToTree(claims.article()));
            document.set("extractor", JSON.valueToTree(claims.extractor()));
            document.put("position", documents.size());
            surname(claim.speaker()).ifPresent(surname -> document.put("surname", surname));
            documents.add(document);
        }
        ClaimKeys.addTo(documents, maxAlongside);
        return documents.stream()
                .map(document -> new ClaimDocument(document.path("id").asText(), document))
                .toList();
    }
}
