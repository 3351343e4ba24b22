package io.claimtrail.crossreference.statement;

import static java.util.Objects.requireNonNull;

import io.claimtrail.crossreference.reading.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim where it stands, with what its words say.
 *
 * @param speaker id of the identity, null where there is none
 * @param speakers ids of those who may be meant; the speaker alone where it is known, none where nobody is named
 * @param speakerWords as the article names the speaker
 */
public record Sighting(
        String claimId,
        String articleId,
        @Nullable String publisher,
        Instant publishedAt,
        @Nullable String speaker,
        List<String> speakers,
        String speakerWords,
        Reading reading) {

    /** Characters of a content that are read: more than any but whole speeches has. */
    private static final int TELLING = 1500;

    /** Earliest first, and then in an order that does not depend on arrival. */
    public static final Comparator<Sighting> EARLIEST_FIRST = Comparator.comparing(Sighting::publishedAt)
            .thenComparing(Sighting::articleId)
            .thenComparing(Sighting::claimId);

    public Sighting {
        requireNonNull(claimId, "claimId");
        requireNonNull(articleId, "articleId");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(speakerWords, "speakerWords");
        requireNonNull(reading, "reading");
        speakers = List.copyOf(speakers);
    }

    /** A claim by a known speaker. */
    public static Sighting by(
            String speaker, String claimId, String articleId, Instant publishedAt, String content, String cue) {
        return new Sighting(
                claimId,
                articleId,
                null,
                publishedAt,
                speaker,
                List.of(speaker),
                speaker,
                read(content, cue, publishedAt));
    }

    /** What the beginning of {@code content} says on the day of {@code publishedAt}, in UTC. */
    public static Reading read(String content, String cue, Instant publishedAt) {
        String beginning = content.length() > TELLING ? content.substring(0, TELLING) : content;
        return Reading.of(beginning, cue, publishedAt.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
