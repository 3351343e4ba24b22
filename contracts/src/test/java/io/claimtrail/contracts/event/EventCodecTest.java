package io.claimtrail.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded.Malformed;
import io.claimtrail.contracts.event.Decoded.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-02T09:30:01.123Z");
    private static final Article ARTICLE = new Article(
            "a-1",
            "v1",
            null,
            "Title",
            "Body",
            null,
            Instant.parse("2026-03-02T09:30:00Z"),
            null,
            List.of(),
            null,
            List.of());

    @Test
    void carriesAnEventWithItsEnvelope() {
        Event<Article> event =
                new Event<>("a-1", ACCEPTED, 42L, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", ARTICLE);

        Decoded<Article> decoded = decode(EventCodec.ARTICLES.encode("articles", event));

        assertThat(decoded).isEqualTo(new Valid<>(event));
    }

    @Test
    void writesCloudEventsInBinaryMode() {
        ProducerRecord<String, byte[]> record =
                EventCodec.ARTICLES.encode("articles", new Event<>("a-1", ACCEPTED, null, null, ARTICLE));

        assertThat(record.key()).isEqualTo("a-1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("io.claimtrail.article.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/ingest-service");
        assertThat(header(record, "ce_subject")).isEqualTo("a-1");
        assertThat(header(record, "ce_id")).isEqualTo("a-1/v1");
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-02T09:30:01.123Z");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void carriesAWithdrawalAsATombstone() {
        Event<Article> withdrawal = new Event<>("a-1", ACCEPTED, 43L, null, null);

        ProducerRecord<String, byte[]> record = EventCodec.ARTICLES.encode("articles", withdrawal);

        assertThat(record.value()).isNull();
        assertThat(decode(record)).isEqualTo(new Valid<>(withdrawal));
    }

    @Test
    void readsABareTombstoneAsAWithdrawal() {
        Decoded<Article> decoded = EventCodec.ARTICLES.decode(record("a-1", null, null));

        assertThat(decoded)
                .isEqualTo(new Valid<>(new Event<Article>("a-1", Instant.ofEpochMilli(1000), null, null, null)));
    }

    @Test
    void tellsWhatIsWrongWithARecord() {
        assertThat(reason(record("a-1", bytes("{}"), null))).startsWith("not a CloudEvent");
        assertThat(reason(record(null, bytes("{}"), null))).contains("no key");
        assertThat(reason(withPayload("a-1", "{\"id\":"))).startsWith("the payload can't be read");
        assertThat(reason(withPayload("a-1", "{\"id\":\"a-1\"}"))).startsWith("the payload can't be read");
        assertThat(reason(withPayload("a-1", "null"))).contains("null");
        assertThat(reason(withPayload(
                        "other",
                        "{\"id\":\"a-1\",\"version\":\"1\",\"title\":\"T\",\"body\":\"B\","
                                + "\"publishedAt\":\"2026-03-02T09:30:00Z\",\"authors\":[],\"sections\":[]}")))
                .contains("the key is not the id");
    }

    @Test
    void refusesAnotherTopicsEvents() {
        ProducerRecord<String, byte[]> article =
                EventCodec.ARTICLES.encode("articles", new Event<>("a-1", ACCEPTED, null, null, ARTICLE));

        Decoded<ArticleClaims> decoded = EventCodec.CLAIMS.decode(received(article));

        assertThat(decoded)
                .isEqualTo(new Malformed<ArticleClaims>(
                        "ce_type is io.claimtrail.article.v1, expected io.claimtrail.claims.v1"));
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        Decoded<Article> decoded = EventCodec.ARTICLES.decode(record);
        assertThat(decoded).isInstanceOf(Malformed.class);
        return ((Malformed<Article>) decoded).reason();
    }

    private static ConsumerRecord<String, byte[]> withPayload(String key, String payload) {
        ProducerRecord<String, byte[]> valid =
                EventCodec.ARTICLES.encode("articles", new Event<>("a-1", ACCEPTED, null, null, ARTICLE));
        return record(key, bytes(payload), valid.headers());
    }

    private static Decoded<Article> decode(ProducerRecord<String, byte[]> record) {
        return EventCodec.ARTICLES.decode(received(record));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> record) {
        return record(record.key(), record.value(), record.headers());
    }

    private static ConsumerRecord<String, byte[]> record(
            @Nullable String key, byte @Nullable [] value, @Nullable Headers headers) {
        return new ConsumerRecord<>(
                "articles",
                0,
                42,
                1000,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers == null ? new RecordHeaders() : headers,
                Optional.empty());
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
