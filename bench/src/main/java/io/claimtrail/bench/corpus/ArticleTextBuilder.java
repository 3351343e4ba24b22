package io.claimtrail.bench.corpus;

import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.contracts.claim.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Builds the body of one article and records the position of each claim in it. */
final class ArticleTextBuilder {

    private static final double CONFIDENCE = 0.9;
    /** Characters of the prefix and the suffix of a span. */
    private static final int CONTEXT = 32;

    /** Fraction of claims whose speaker is not named. */
    private static final double UNNAMED = 0.07;

    private final StatementGenerator statements;
    private final RandomGenerator random;
    private final StringBuilder body = new StringBuilder();
    private final List<ClaimRanges> claimRanges = new ArrayList<>();

    ArticleTextBuilder(StatementGenerator statements, RandomGenerator random) {
        this.statements = statements;
        this.random = random;
    }

    /** Start and end of a phrase in the body. */
    private record Range(int start, int end) {}

    /** A claim by its ranges. All characters of the body are single UTF-16 units, so these are also code points. */
    private record ClaimRanges(
            ClaimType type,
            Range content,
            Range cue,
            Range source,
            @Nullable Person speaker) {}

    /** Appends a paragraph with one claim. */
    void addClaim() {
        @Nullable Person speaker = random.nextDouble() < UNNAMED ? null : Person.pick(random);
        String source = speaker == null ? "residents" : speaker.name() + ", " + speaker.role() + ",";
        String statement =
                speaker == null ? statements.by(Person.pick(random), random) : statements.by(speaker, random);
        if (random.nextBoolean()) {
            Range content = append("“" + capitalised(statement) + ",” ");
            Range cue = append("said ");
            Range who = append(source.replaceFirst(",$", "") + ".\n\n");
            claimRanges.add(new ClaimRanges(ClaimType.DIRECT, content, cue, who, speaker));
        } else {
            Range who = append(capitalised(source) + " ");
            Range cue = append("said ");
            Range content = append(statement + ".\n\n");
            claimRanges.add(new ClaimRanges(ClaimType.INDIRECT, content, cue, who, speaker));
        }
    }

    /** Appends a paragraph without a claim. */
    void addBackground() {
        append(capitalised(statements.by(Person.pick(random), random)) + ". ");
        append(capitalised(statements.by(Person.pick(random), random)) + ".\n\n");
    }

    String body() {
        return body.toString().strip();
    }

    /** The claims in order. Their ids and those of their speakers are derived from the id of the article. */
    List<Claim> claims(String article) {
        List<Claim> claims = new ArrayList<>();
        for (ClaimRanges one : claimRanges) {
            claims.add(new Claim(
                    article + "-" + claims.size(),
                    one.type(),
                    Attitude.STATEMENT,
                    Stance.ASSERTS,
                    CONFIDENCE,
                    passage(one.content()),
                    passage(one.cue()),
                    passage(one.source()),
                    speaker(article, one.speaker()),
                    null,
                    null));
        }
        return claims;
    }

    private static Speaker speaker(String article, @Nullable Person person) {
        return person == null
                ? new Speaker(null, "residents", SpeakerKind.GROUP, null, SpeakerStatus.UNNAMED, null, List.of())
                : new Speaker(
                        article + "-" + person.number(),
                        person.name(),
                        SpeakerKind.PERSON,
                        person.role(),
                        SpeakerStatus.RESOLVED,
                        CONFIDENCE,
                        List.of());
    }

    /** Appends {@code text} and returns its range without trailing punctuation and white space. */
    private Range append(String text) {
        int start = body.length();
        body.append(text);
        int end = start + text.replaceFirst("[,.]?\\s*$", "").length();
        return new Range(start, end);
    }

    private Passage passage(Range stretch) {
        String text = body.substring(stretch.start(), stretch.end());
        String prefix = body.substring(Math.max(0, stretch.start() - CONTEXT), stretch.start());
        String suffix = body.substring(stretch.end(), Math.min(body.length(), stretch.end() + CONTEXT));
        return new Passage(text, List.of(new Span(stretch.start(), stretch.end(), text, prefix, suffix, null)));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
