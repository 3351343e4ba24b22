package io.claimtrail.search.indexing;

import static io.claimtrail.search.indexing.TestRecords.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.ArticleClaims;
import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import io.claimtrail.search.indexing.EventReader.Read;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-02T09:30:01Z");
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:30:00Z");
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final EventReader reader = new EventReader(topic -> topic.name("p-"), 50);

    @Test
    void readsAnArticleWithItsOffsetAsSequence() {
        Article article =
                new Article("a", "v1", null, "Title", "Body", "en", PUBLISHED, "Courier", List.of(), null, List.of());

        Read read = reader.read(article(article, 7));

        assertThat(read).isInstanceOfSatisfying(Read.Valid.class, valid -> {
            assertThat(valid.traceparent()).isEqualTo(TRACEPARENT);
            assertThat(valid.change()).isInstanceOfSatisfying(ArticleVersion.class, version -> {
                assertThat(version.articleId()).isEqualTo("a");
                assertThat(version.sequence()).isEqualTo(7);
                assertThat(version.document().path("publishedAt").asText()).isEqualTo("2026-03-02T09:30:00Z");
            });
        });
    }

    @Test
    void readsAnArticleWithoutContentAsWithdrawal() {
        assertThat(change(article(null, 9)))
                .isInstanceOfSatisfying(
                        Withdrawal.class,
                        withdrawal -> assertThat(withdrawal.sequence()).isEqualTo(9));
    }

    @Test
    void readsClaimsWithTheSequenceOfTheirArticleVersion() {
        Change change = change(claims(7L, claim("c", "Ana Ruiz", SpeakerKind.PERSON)));

        assertThat(change).isInstanceOfSatisfying(ClaimsVersion.class, version -> {
            assertThat(version.sequence()).isEqualTo(7);
            assertThat(version.acceptedAt()).isEqualTo(ACCEPTED);
            assertThat(version.ids()).containsExactly("c");
        });
    }

    @Test
    void addsArticleExtractorPositionAndKeysToEachClaim() {
        ClaimsVersion version = (ClaimsVersion) change(claims(
                7L,
                claim("c", "Ana Ruiz", SpeakerKind.PERSON),
                claim("d", "Port Authority", SpeakerKind.ORGANISATION)));

        JsonNode first = version.claims().getFirst().document();
        assertThat(first.path("article").path("title").asText()).isEqualTo("Title");
        assertThat(first.path("extractor").path("name").asText()).isEqualTo("test");
        assertThat(first.path("position").asInt()).isZero();
        assertThat(first.path("surname").asText()).isEqualTo("Ruiz");
        assertThat(first.path("keys").path("names").isEmpty()).isFalse();
        JsonNode second = version.claims().getLast().document();
        assertThat(second.path("position").asInt()).isEqualTo(1);
        assertThat(second.has("surname")).isFalse();
    }

    @Test
    void readsClaimsWithoutContentAsWithdrawal() {
        Event<ArticleClaims> event = new Event<>("a", ACCEPTED, 9L, null, null);
        ConsumerRecord<String, byte[]> record = received(EventCodec.CLAIMS.encode(Topic.CLAIMS.name("p-"), event), 3);

        assertThat(change(record)).isEqualTo(new Withdrawal("a", 9, record));
    }

    @Test
    void rejectsClaimsWithoutSequence() {
        assertThat(reader.read(claims(null))).isEqualTo(new Read.Invalid("ce_sequence is missing"));
    }

    @Test
    void rejectsIdsThatElasticsearchCanNotStore() {
        String tooLong = "ü".repeat(257);

        assertThat(reader.read(claims(7L, claim(tooLong, "Ana Ruiz", SpeakerKind.PERSON))))
                .isEqualTo(new Read.Invalid("a claim's id is empty or longer than 512 bytes"));
        assertThat(reader.read(claims(7L, claim("", "Ana Ruiz", SpeakerKind.PERSON))))
                .isInstanceOf(Read.Invalid.class);
        assertThat(reader.read(new ConsumerRecord<>(Topic.ARTICLES.name("p-"), 0, 0, tooLong, new byte[0])))
                .isEqualTo(new Read.Invalid("the key is longer than 512 bytes"));
    }

    @Test
    void acceptsTheLongestIdThatElasticsearchStores() {
        String longest = "ü".repeat(256);

        assertThat(change(claims(7L, claim(longest, "Ana Ruiz", SpeakerKind.PERSON))))
                .isInstanceOf(ClaimsVersion.class);
    }

    @Test
    void rejectsARecordThatIsNoEvent() {
        assertThat(reader.read(new ConsumerRecord<>(Topic.CLAIMS.name("p-"), 0, 0, "a", new byte[] {1})))
                .isInstanceOf(Read.Invalid.class);
    }

    @Test
    void readsAReviewWithItsSite() {
        assertThat(document(review("https://WWW.Checks.example/1"))).satisfies(version -> {
            assertThat(version.index()).isEqualTo(Index.REVIEWS);
            assertThat(version.sequence()).isEqualTo(5);
            assertThat(version.document().path("site").asText()).isEqualTo("checks.example");
        });
    }

    @Test
    void readsAReviewWithAnInvalidAddressWithoutSite() {
        assertThat(document(review("https://a b")).document().has("site")).isFalse();
        assertThat(document(review(null)).document().has("site")).isFalse();
    }

    @Test
    void readsACuratedSpeakerWithTheKeysOfAllNames() {
        CuratedSpeaker speaker = new CuratedSpeaker(
                "s", "v1", "Ragna Holtby", SpeakerKind.PERSON, List.of("Ragna Winter"), List.of(), List.of());
        Event<CuratedSpeaker> event = new Event<>("s", ACCEPTED, null, null, speaker);

        DocumentVersion version = document(received(EventCodec.SPEAKERS.encode(Topic.SPEAKERS.name("p-"), event), 5));

        assertThat(version.index()).isEqualTo(Index.SPEAKERS);
        assertThat(version.document().path("keys").valueStream().map(JsonNode::asText))
                .containsAll(NameKeys.all("Ragna Holtby", IdentityKind.PERSON))
                .containsAll(NameKeys.all("Ragna Winter", IdentityKind.PERSON));
    }

    @Test
    void readsAWithdrawnDocumentWithoutContent() {
        Event<Review> event = new Event<>("r", ACCEPTED, null, null, null);

        DocumentVersion version = document(received(EventCodec.REVIEWS.encode(Topic.REVIEWS.name("p-"), event), 6));

        assertThat(version.document()).isNull();
        assertThat(version.id()).isEqualTo("r");
    }

    private Change change(ConsumerRecord<String, byte[]> record) {
        return ((Read.Valid) reader.read(record)).change();
    }

    private DocumentVersion document(ConsumerRecord<String, byte[]> record) {
        return (DocumentVersion) change(record);
    }

    private static ConsumerRecord<String, byte[]> article(@Nullable Article article, long offset) {
        Event<Article> event = new Event<>("a", ACCEPTED, null, TRACEPARENT, article);
        return received(EventCodec.ARTICLES.encode(Topic.ARTICLES.name("p-"), event), offset);
    }

    private static ConsumerRecord<String, byte[]> claims(@Nullable Long sequence, Claim... claims) {
        ArticleReference article = new Article(
                        "a", "v1", null, "Title", "Body", "en", PUBLISHED, "Courier", List.of(), null, List.of())
                .reference();
        ArticleClaims payload = new ArticleClaims(article, "en", new ExtractorReference("test", "1"), List.of(claims));
        Event<ArticleClaims> event = new Event<>("a", ACCEPTED, sequence, null, payload);
        return received(EventCodec.CLAIMS.encode(Topic.CLAIMS.name("p-"), event), 3);
    }

    private static ConsumerRecord<String, byte[]> review(@Nullable String url) {
        Review review = new Review(
                "r", "v1", url, null, "Checks", "It cost twice.", null, null, List.of(), null, PUBLISHED, "en");
        Event<Review> event = new Event<>("r", ACCEPTED, null, null, review);
        return received(EventCodec.REVIEWS.encode(Topic.REVIEWS.name("p-"), event), 5);
    }

    private static Claim claim(String id, String speaker, SpeakerKind kind) {
        return new Claim(
                id,
                ClaimType.INDIRECT,
                Attitude.STATEMENT,
                null,
                0.9,
                new Passage("the ferry sails", List.of(new Span(0, 15, "the ferry sails", "", "", null))),
                new Passage("said", List.of()),
                new Passage(speaker, List.of()),
                new Speaker("s", speaker, kind, null, SpeakerStatus.RESOLVED, 0.9, List.of()),
                null,
                null);
    }
}
