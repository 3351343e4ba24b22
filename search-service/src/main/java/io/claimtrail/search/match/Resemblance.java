package io.claimtrail.search.match;

import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.List;
import java.util.Optional;

/**
 * How far two texts say the same, by their words alone.
 *
 * @param score 0 to 1; above one half for a match, below for a suggestion
 * @param reason in words that a reader can check
 */
record Resemblance(Level level, double score, String reason) {

    /** Share of the shorter one's pairs of words that the other must have to match. */
    private static final double QUOTED = 0.7;

    private static final int QUOTED_WORDS = 4;
    /** Share of the shorter one's topic that makes it worth a look, and the words it takes. */
    private static final double ON_ONE_TOPIC = 0.5;

    private static final int TOPIC_WORDS = 3;
    private static final int SHOWN_WORDS = 6;

    /** Empty where they have too little in common. */
    static Optional<Resemblance> of(ParsedClaim one, ParsedClaim other) {
        Comparison comparison = new Comparison(one, other);
        boolean onOneTopic = comparison.topicOverlap() >= ON_ONE_TOPIC
                && comparison.sharedTopic().size() >= TOPIC_WORDS;
        int words = Math.min(one.words().size(), other.words().size());
        boolean quoted = comparison.wordingContainment() >= QUOTED && words >= QUOTED_WORDS;
        if (!onOneTopic && !quoted) {
            return Optional.empty();
        }
        Optional<String> contradiction = contradiction(comparison);
        if (quoted && contradiction.isEmpty() && !comparison.differsInCertainty()) {
            String reason = comparison.wordingSimilarity() == 1
                    ? "the same words"
                    : comparison.wordingSimilarity() >= QUOTED
                            ? "nearly the same words"
                            : "one quotes a part of the other";
            return Optional.of(new Resemblance(Level.MATCH, (1 + comparison.wordingContainment()) / 2, reason));
        }
        return Optional.of(new Resemblance(
                Level.SUGGEST,
                comparison.topicOverlap() / 2,
                inCommon(comparison)
                        + contradiction.map(reason -> "; but " + reason).orElse("")));
    }

    /** Why both can't be said of one thing; empty where nothing speaks against it. */
    static Optional<String> contradiction(Comparison comparison) {
        return comparison
                .numberDifference()
                .or(comparison::oppositeWords)
                .or(comparison::negationDifference)
                .map(Difference::reason)
                .or(() -> comparison.quantitiesDiffer() ? Optional.of("another number of the same") : Optional.empty());
    }

    /** The words of the topic that both have. */
    static String inCommon(Comparison comparison) {
        List<String> shared = comparison.sharedTopic().stream()
                .map(stem -> comparison.other().topic().getOrDefault(stem, stem))
                .sorted()
                .limit(SHOWN_WORDS)
                .toList();
        return shared.isEmpty() ? "no word in common" : "in common: " + String.join(", ", shared);
    }
}
