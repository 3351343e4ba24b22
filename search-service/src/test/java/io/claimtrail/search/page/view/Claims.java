package io.claimtrail.search.page.view;

import io.claimtrail.contracts.article.ArticleReference;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.ExtractorReference;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimAnswer.StatementReference;
import java.time.Instant;
import java.util.List;

/** Claims as tests of pages need them. */
public final class Claims {

    /** Characters of text on each side of a span; the tests' texts have one unit per character. */
    private static final int CONTEXT = 32;

    private Claims() {}

    /** A claim whose words stand in {@code body}. */
    public static ClaimAnswer in(String body, String source, String cue, String content) {
        return in(body, source, cue, content, "https://news.example/a1", Instant.parse("2026-03-02T09:30:00Z"));
    }

    public static ClaimAnswer in(
            String body, String source, String cue, String content, String url, Instant published) {
        return claim(Stance.ASSERTS, body, source, cue, content, url, published);
    }

    /** A claim about what the speaker did not say. */
    public static ClaimAnswer unsaid(String body, String source, String cue, String content) {
        Instant published = Instant.parse("2026-03-02T09:31:00Z");
        return claim(Stance.UNSAID, body, source, cue, content, "https://news.example/a1", published);
    }

    private static ClaimAnswer claim(
            Stance stance, String body, String source, String cue, String content, String url, Instant published) {
        return new ClaimAnswer(
                "claim#" + published,
                ClaimType.INDIRECT,
                null,
                stance,
                0.9,
                passage(body, content),
                passage(body, cue),
                passage(body, source),
                new Speaker("s1", "Ana Ruiz", SpeakerKind.PERSON, "Mayor", SpeakerStatus.RESOLVED, 0.9, List.of()),
                null,
                null,
                new StatementReference("st1", 1),
                new ArticleReference("a1", "v1", url, "New quay", "Courier", published),
                new ExtractorReference("test", "1"),
                null,
                null);
    }

    private static Passage passage(String body, String words) {
        int start = body.indexOf(words);
        if (start < 0 || words.isEmpty()) {
            return new Passage(words, List.of());
        }
        int end = start + words.length();
        return new Passage(
                words,
                List.of(new Span(
                        start,
                        end,
                        words,
                        body.substring(Math.max(0, start - CONTEXT), start),
                        body.substring(end, Math.min(body.length(), end + CONTEXT)),
                        null)));
    }
}
