package io.claimtrail.crossreference.statement;

import static java.util.Objects.requireNonNull;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim in one article, with its parsed content.
 *
 * @param speaker id of the identity; null if unresolved
 * @param speakers ids of all possible identities: the speaker alone if resolved, empty if the source is unnamed
 * @param speakerWords the source phrase of the claim
 */
public record Sighting(
        String claimId,
        String articleId,
        @Nullable String publisher,
        Instant publishedAt,
        @Nullable String speaker,
        List<String> speakers,
        String speakerWords,
        ParsedClaim parsed) {

    /** UTF-16 units of a content that are parsed. Only whole speeches are longer. */
    private static final int MAX_PARSED_LENGTH = 1500;

    /** Order by time of publication, then by ids, so that it does not depend on the order of arrival. */
    public static final Comparator<Sighting> EARLIEST_FIRST = Comparator.comparing(Sighting::publishedAt)
            .thenComparing(Sighting::articleId)
            .thenComparing(Sighting::claimId);

    public Sighting {
        requireNonNull(claimId, "claimId");
        requireNonNull(articleId, "articleId");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(speakerWords, "speakerWords");
        requireNonNull(parsed, "parsed");
        speakers = List.copyOf(speakers);
    }

    /** The UTC day of publication. */
    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Parses the beginning of {@code content}; dates are relative to the UTC day of {@code publishedAt}. */
    public static ParsedClaim parse(String content, String cue, Instant publishedAt) {
        String beginning = content.length() > MAX_PARSED_LENGTH ? content.substring(0, MAX_PARSED_LENGTH) : content;
        return ParsedClaim.of(beginning, cue, publishedAt.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
