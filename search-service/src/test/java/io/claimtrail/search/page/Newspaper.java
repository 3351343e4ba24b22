package io.claimtrail.search.page;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
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
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.Records;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes articles and their claims with the spans that claims-service finds. */
final class Newspaper {

    /** Code points of text on each side of a span. */
    private static final int CONTEXT = 32;

    private final Records records;
    private final String prefix;

    Newspaper(Records records, String prefix) {
        this.records = records;
        this.prefix = prefix;
    }

    static Article article(String id, String publisher, String day, String title, String body) {
        return article(id, publisher, day, title, body, "https://news.example/" + id);
    }

    static Article article(String id, String publisher, String day, String title, String body, @Nullable String url) {
        return new Article(
                id,
                "v1",
                url,
                title,
                body,
                "en",
                Instant.parse(day + "T09:30:00Z"),
                publisher,
                List.of(),
                null,
                List.of());
    }

    /** A claim whose words occur in the body. */
    static Claim claim(Article article, String id, String source, String cue, String content, Speaker speaker) {
        return new Claim(
                id,
                content.startsWith("“") ? ClaimType.DIRECT : ClaimType.INDIRECT,
                Attitude.STATEMENT,
                Stance.ASSERTS,
                0.9,
                passage(article.body(), content),
                passage(article.body(), cue),
                passage(article.body(), source),
                speaker,
                null,
                null);
    }

    /** The same claim with a stance. */
    static Claim with(Stance stance, Claim claim) {
        return new Claim(
                claim.id(),
                claim.type(),
                claim.attitude(),
                stance,
                claim.confidence(),
                claim.content(),
                claim.cue(),
                claim.source(),
                claim.speaker(),
                claim.addressee(),
                claim.via());
    }

    static Speaker person(String name, @Nullable String role) {
        return new Speaker(id(name, role), name, SpeakerKind.PERSON, role, SpeakerStatus.RESOLVED, 0.9, List.of());
    }

    static Speaker unnamed(String words) {
        return new Speaker(null, words, SpeakerKind.GROUP, null, SpeakerStatus.UNNAMED, null, List.of());
    }

    private static String id(String name, @Nullable String role) {
        return ContentId.of(name, String.valueOf(role));
    }

    void publish(Article article, List<Claim> claims) {
        long sequence = records.send(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>(article.id(), Instant.now(), null, null, article)));
        ArticleClaims found = new ArticleClaims(article.reference(), "en", new ExtractorReference("test", "1"), claims);
        records.send(EventCodec.CLAIMS.encode(
                Topic.CLAIMS.name(prefix), new Event<>(article.id(), Instant.now(), sequence, null, found)));
    }

    void publish(Review review) {
        records.send(EventCodec.REVIEWS.encode(
                Topic.REVIEWS.name(prefix), new Event<>(review.id(), Instant.now(), null, null, review)));
    }

    static Passage passage(String body, String words) {
        int unit = body.indexOf(words);
        if (unit < 0 || words.isEmpty()) {
            return new Passage(words, List.of());
        }
        int[] text = body.codePoints().toArray();
        int start = body.codePointCount(0, unit);
        int end = start + words.codePointCount(0, words.length());
        int before = Math.max(0, start - CONTEXT);
        int after = Math.min(text.length, end + CONTEXT);
        return new Passage(
                words,
                List.of(new Span(
                        start,
                        end,
                        words,
                        new String(text, before, start - before),
                        new String(text, end, after - end),
                        null)));
    }
}
