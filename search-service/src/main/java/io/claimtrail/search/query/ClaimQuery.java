package io.claimtrail.search.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is asked of the claims; every part narrows the answer.
 *
 * @param words in the content; {@code "phrase"} and {@code -not} are understood
 * @param speaker id or any part of a name
 * @param from first moment of publication
 * @param until moment of publication before which
 * @param reviewed whether fact-checks are about it, or none is
 * @param byStatement whether only the best sighting of each statement is asked for
 */
public record ClaimQuery(
        Optional<String> words,
        Optional<String> speaker,
        List<String> speakerKinds,
        Optional<String> role,
        Optional<String> addressee,
        List<String> types,
        List<String> publishers,
        List<String> articles,
        Optional<Instant> from,
        Optional<Instant> until,
        OptionalDouble minConfidence,
        Optional<Boolean> reviewed,
        boolean byStatement,
        Sort sort) {

    public ClaimQuery {
        speakerKinds = List.copyOf(speakerKinds);
        types = List.copyOf(types);
        publishers = List.copyOf(publishers);
        articles = List.copyOf(articles);
    }
}
