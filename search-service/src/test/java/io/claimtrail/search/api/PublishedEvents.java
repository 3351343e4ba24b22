package io.claimtrail.search.api;

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
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import java.time.Instant;
import java.util.List;

/** Writes articles and their claims as the other services would. */
final class PublishedEvents {

    private static final Instant PUBLISHED_AT = Instant.parse("2026-03-02T09:30:00Z");

    private final Records records;
    private final String prefix;

    PublishedEvents(Records records, String topicPrefix) {
        this.records = records;
        this.prefix = topicPrefix;
    }

    /** An article in its first version, with its claims. */
    void publish(String articleId, List<Claim> claims) {
        publish(articleId, PUBLISHED_AT, claims);
    }

    void publish(String articleId, Instant publishedAt, List<Claim> claims) {
        publishClaims(article(articleId, publishedAt), publishArticle(articleId, publishedAt), claims);
    }

    /** An article without its claims; returns its sequence. */
    long publishArticle(String articleId) {
        return publishArticle(articleId, PUBLISHED_AT);
    }

    private long publishArticle(String articleId, Instant publishedAt) {
        return records.send(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix),
                new Event<>(articleId, Instant.now(), null, null, article(articleId, publishedAt))));
    }

    void publishClaims(String articleId, long sequence, List<Claim> claims) {
        publishClaims(article(articleId, PUBLISHED_AT), sequence, claims);
    }

    private void publishClaims(Article article, long sequence, List<Claim> claims) {
        ArticleClaims payload =
                new ArticleClaims(article.reference(), "en", new ExtractorReference("test", "1"), claims);
        records.send(EventCodec.CLAIMS.encode(
                Topic.CLAIMS.name(prefix), new Event<>(article.id(), Instant.now(), sequence, null, payload)));
    }

    private static Article article(String id, Instant publishedAt) {
        return new Article(
                id,
                "v1",
                null,
                "Title of " + id,
                "Body of " + id,
                "en",
                publishedAt,
                "Courier",
                List.of(),
                null,
                List.of());
    }

    /** What a mayor is reported to have said. */
    static Claim claim(String id, String speaker, String content) {
        return claim(id, speaker, new Passage(content, List.of(new Span(0, content.length(), content, "", "", null))));
    }

    static Claim claim(String id, String speaker, Passage content) {
        return new Claim(
                id,
                ClaimType.INDIRECT,
                Attitude.STATEMENT,
                null,
                0.9,
                content,
                new Passage("said", List.of()),
                new Passage(speaker, List.of()),
                new Speaker(
                        Integer.toHexString(speaker.hashCode()).repeat(8).substring(0, 32),
                        speaker,
                        SpeakerKind.PERSON,
                        "Mayor",
                        SpeakerStatus.RESOLVED,
                        0.9,
                        List.of()),
                null,
                null);
    }
}
