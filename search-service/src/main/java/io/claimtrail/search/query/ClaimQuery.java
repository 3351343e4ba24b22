package io.claimtrail.search.query;

import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.Stance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for claims. A claim must meet every condition; a null or an empty list is no condition.
 *
 * @param words of the content, the cue, the source, the speaker's name or the article's title; {@code "phrase"} and
 *     {@code -not} are understood
 * @param speaker id or any part of a name
 * @param role words of the speaker's role
 * @param addressee words of the addressee's name or of the words for it
 * @param stances of the claims; empty for all but those that were not said
 * @param articles ids
 * @param from first instant of publication
 * @param until instant before which the article was published
 * @param reviewed true for claims that a fact-check is about, false for all others
 * @param byStatement whether only the best sighting of each statement is returned
 */
public record ClaimQuery(
        @Nullable String words,
        @Nullable String speaker,
        List<SpeakerKind> speakerKinds,
        @Nullable String role,
        @Nullable String addressee,
        List<ClaimType> types,
        List<Stance> stances,
        List<String> publishers,
        List<String> articles,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Double minConfidence,
        @Nullable Boolean reviewed,
        boolean byStatement,
        Sort sort) {

    public ClaimQuery {
        speakerKinds = List.copyOf(speakerKinds);
        types = List.copyOf(types);
        stances = List.copyOf(stances);
        publishers = List.copyOf(publishers);
        articles = List.copyOf(articles);
    }
}
