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
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes short articles with claims as claims-service finds them. */
final class Newsroom {

    private final Records records;
    private final String prefix;

    Newsroom(Records records, String prefix) {
        this.records = records;
        this.prefix = prefix;
    }

    /** A statement in an article. */
    record Said(String name, @Nullable String role, String content) {}

    /** An article with what is said in it; the id of its first claim is {@code id + "#0"}. */
    record Report(String id, String publisher, String day, List<Said> said) {

        static Report of(String id, String publisher, String day, Said... said) {
            return new Report(id, publisher, day, List.of(said));
        }

        private Article article() {
            return new Article(
                    id,
                    "v1",
                    null,
                    "Title of " + id,
                    "Body of " + id,
                    "en",
                    Instant.parse(day + "T09:30:00Z"),
                    publisher,
                    List.of(),
                    null,
                    List.of());
        }

        private List<Claim> claims() {
            List<Claim> claims = new ArrayList<>();
            said.forEach(one -> claims.add(claim(id + "#" + claims.size(), one)));
            return claims;
        }
    }

    void publish(Report report) {
        long sequence = records.send(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>(report.id(), Instant.now(), null, null, report.article())));
        ArticleClaims claims = new ArticleClaims(
                report.article().reference(), "en", new ExtractorReference("test", "1"), report.claims());
        records.send(EventCodec.CLAIMS.encode(
                Topic.CLAIMS.name(prefix), new Event<>(report.id(), Instant.now(), sequence, null, claims)));
    }

    void withdraw(Report report) {
        records.send(EventCodec.ARTICLES.encode(
                Topic.ARTICLES.name(prefix), new Event<>(report.id(), Instant.now(), null, null, null)));
    }

    /** Has a curator enter a person, or take one back where {@code name} is null. */
    void curate(String id, @Nullable String name, String... aliases) {
        CuratedSpeaker speaker = name == null
                ? null
                : new CuratedSpeaker(id, "1", name, SpeakerKind.PERSON, List.of(aliases), List.of(), List.of());
        records.send(EventCodec.SPEAKERS.encode(
                Topic.SPEAKERS.name(prefix), new Event<>(id, Instant.now(), null, null, speaker)));
    }

    private static Claim claim(String id, Said said) {
        Passage passage = new Passage(
                said.content(), List.of(new Span(0, said.content().length(), said.content(), "", "", null)));
        return new Claim(
                id,
                ClaimType.INDIRECT,
                Attitude.STATEMENT,
                null,
                0.9,
                passage,
                new Passage("said", List.of()),
                new Passage(said.name(), List.of()),
                new Speaker(
                        Integer.toHexString(said.name().hashCode()).repeat(8).substring(0, 32),
                        said.name(),
                        SpeakerKind.PERSON,
                        said.role(),
                        SpeakerStatus.RESOLVED,
                        0.9,
                        List.of()),
                null,
                null);
    }
}
