package io.claimtrail.bench.corpus;

import io.claimtrail.contracts.claim.Attitude;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.SpeakerStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes the body of one article and notes each claim where it stands. */
final class StoryWriter {

    private static final double CONFIDENCE = 0.9;
    private static final int CONTEXT = 32;
    private static final double UNNAMED = 0.07;

    private final Statements statements;
    private final RandomGenerator random;
    private final StringBuilder body = new StringBuilder();
    private final List<Found> found = new ArrayList<>();

    StoryWriter(Statements statements, RandomGenerator random) {
        this.statements = statements;
        this.random = random;
    }

    private record Stretch(int start, int end) {}

    /** A claim as far as the text tells; positions in the body. No character of it needs two UTF-16 units. */
    private record Found(
            ClaimType type,
            Stretch content,
            Stretch cue,
            Stretch source,
            @Nullable Person speaker) {}

    /** A paragraph in which somebody says something. */
    void addClaim() {
        @Nullable Person speaker = random.nextDouble() < UNNAMED ? null : Person.pick(random);
        String source = speaker == null ? "residents" : speaker.name() + ", " + speaker.role() + ",";
        String statement =
                speaker == null ? statements.by(Person.pick(random), random) : statements.by(speaker, random);
        if (random.nextBoolean()) {
            Stretch content = append("“" + capitalised(statement) + ",” ");
            Stretch cue = append("said ");
            Stretch who = append(source.replaceFirst(",$", "") + ".\n\n");
            found.add(new Found(ClaimType.DIRECT, content, cue, who, speaker));
        } else {
            Stretch who = append(capitalised(source) + " ");
            Stretch cue = append("said ");
            Stretch content = append(statement + ".\n\n");
            found.add(new Found(ClaimType.INDIRECT, content, cue, who, speaker));
        }
    }

    /** A paragraph in which nobody says anything. */
    void addBackground() {
        append(capitalised(statements.by(Person.pick(random), random)) + ". ");
        append(capitalised(statements.by(Person.pick(random), random)) + ".\n\n");
    }

    String body() {
        return body.toString().strip();
    }

    /** The claims; their ids and those of their speakers are made of the article's. */
    List<Claim> claims(String article) {
        List<Claim> claims = new ArrayList<>();
        for (Found one : found) {
            claims.add(new Claim(
                    article + "-" + claims.size(),
                    one.type(),
                    Attitude.STATEMENT,
                    CONFIDENCE,
                    passage(one.content()),
                    passage(one.cue()),
                    passage(one.source()),
                    speaker(article, one.speaker()),
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

    /** Appends {@code text} and returns where it stands without what surrounds its words. */
    private Stretch append(String text) {
        int start = body.length();
        body.append(text);
        int end = start + text.replaceFirst("[,.]?\\s*$", "").length();
        return new Stretch(start, end);
    }

    private Passage passage(Stretch stretch) {
        String text = body.substring(stretch.start(), stretch.end());
        String prefix = body.substring(Math.max(0, stretch.start() - CONTEXT), stretch.start());
        String suffix = body.substring(stretch.end(), Math.min(body.length(), stretch.end() + CONTEXT));
        return new Passage(text, List.of(new Span(stretch.start(), stretch.end(), text, prefix, suffix, null)));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
