package io.claimtrail.claims.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.claims.pipeline.ArticleTransformer.Outcome;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.event.Decoded.Valid;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.edge.kafka.DeadLetterTopic;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleTransformerTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-02T10:00:00Z");
    private static final ExtractorVersion VERSION = new ExtractorVersion("test", "7");

    @Test
    void writesOneEventForAnArticleWithoutClaims() {
        Outcome outcome = transform(document -> new Extraction(VERSION, "en", List.of()), article("a"));

        assertThat(outcome.letters()).isEmpty();
        assertThat(event(outcome).sequence()).isEqualTo(42);
    }

    @Test
    void writesAnEmptyEventBesideTheDeadLetterOfAnArticleThatCantBeExtracted() {
        Outcome outcome = transform(
                document -> {
                    throw new IllegalStateException("a bug");
                },
                article("a"));

        assertThat(outcome.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("letters");
            assertThat(header(letter, "claimtrail-reason")).isEqualTo("the extractor failed: a bug");
        });
        Event<ArticleClaims> event = event(outcome);
        ArticleClaims claims = Objects.requireNonNull(event.payload());
        assertThat(event.sequence()).isEqualTo(42);
        assertThat(event.time()).isEqualTo(ACCEPTED);
        assertThat(claims.claims()).isEmpty();
        assertThat(claims.article().version()).isEqualTo("v2");
        assertThat(claims.extractor().version()).isEqualTo("7");
        assertThat(outcome.claims()).isZero();
    }

    @Test
    void writesAnEmptyEventBesideTheDeadLetterOfAnArticleWithTooManyClaims() {
        Outcome outcome = transformer(document -> new Extraction(VERSION, "en", List.of()))
                .setAsideTooLarge(record(article("a")));

        assertThat(header(outcome.letters().getFirst(), "claimtrail-reason")).contains("larger than a record may be");
        assertThat(Objects.requireNonNull(event(outcome).payload()).claims()).isEmpty();
    }

    @Test
    void writesOnlyADeadLetterForARecordThatIsNoArticle() {
        Outcome outcome = transformer(document -> new Extraction(VERSION, "en", List.of()))
                .transform(new ConsumerRecord<>("articles", 1, 42, "a", "{".getBytes(UTF_8)), null);

        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.letters()).hasSize(1);
    }

    @Test
    void passesAWithdrawalOn() {
        Outcome outcome = transform(document -> new Extraction(VERSION, "en", List.of()), null);

        assertThat(event(outcome).isWithdrawal()).isTrue();
        assertThat(outcome.letters()).isEmpty();
    }

    private static Outcome transform(Function<Document, Extraction> extractor, @Nullable Article article) {
        return transformer(extractor).transform(record(article), null);
    }

    private static ArticleTransformer transformer(Function<Document, Extraction> extractor) {
        Extractor stub = new Extractor() {
            @Override
            public ExtractorVersion version() {
                return VERSION;
            }

            @Override
            public Extraction extract(Document document) {
                return extractor.apply(document);
            }
        };
        return new ArticleTransformer(
                new ArticleClaimsExtractor(stub), "claims", new DeadLetterTopic("letters", new SimpleMeterRegistry()));
    }

    private static Article article(String id) {
        return new Article(id, "v2", null, "T", "Text.", "en", Instant.EPOCH, null, List.of(), null, List.of());
    }

    private static ConsumerRecord<String, byte[]> record(@Nullable Article article) {
        ProducerRecord<String, byte[]> sent =
                EventCodec.ARTICLES.encode("articles", new Event<>("a", ACCEPTED, null, null, article));
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("articles", 1, 42, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static Event<ArticleClaims> event(Outcome outcome) {
        assertThat(outcome.events()).describedAs("one event for each version").hasSize(1);
        ProducerRecord<String, byte[]> sent = outcome.events().getFirst();
        assertThat(sent.topic()).isEqualTo("claims");
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("claims", 1, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return ((Valid<ArticleClaims>) EventCodec.CLAIMS.decode(record)).event();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
