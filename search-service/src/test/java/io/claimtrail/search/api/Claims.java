package io.claimtrail.search.api;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import java.time.Instant;
import java.util.List;

/** Articles and claims as tests need them. */
final class Claims {

    private Claims() {}

    static Article article(String id) {
        return new Article(
                id,
                "v1",
                null,
                "Title of " + id,
                "Body of " + id,
                "en",
                Instant.parse("2026-03-02T09:30:00Z"),
                "Courier",
                List.of(),
                null,
                List.of());
    }

    static Claim claim(String id, String speaker, String content) {
        Passage passage = new Passage(content, List.of(new Span(0, content.length(), content, "", "", null)));
        return new Claim(
                id,
                ClaimType.INDIRECT,
                Attitude.STATEMENT,
                0.9,
                passage,
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
                null);
    }
}
