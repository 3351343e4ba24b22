package io.claimtrail.search.match.ranking;

import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.util.List;
import java.util.Optional;

/**
 * How far two texts say the same, judged by their words alone.
 *
 * @param score 0 to 1; above 0.5 for a match, otherwise for a suggestion
 * @param reason the reason for the level, in words that a reader can check
 */
public record TextSimilarity(Level level, double score, String reason) {

    /** Minimum share of the shorter text's word pairs that the other must have for a match. */
    private static final double MIN_QUOTED_SHARE = 0.7;
    /** Minimum number of words in the shorter text for a match. */
    private static final int MIN_QUOTED_WORDS = 4;
    /** Minimum share of the shorter text's topic that the other must have for a suggestion. */
    private static final double MIN_TOPIC_SHARE = 0.5;
    /** Minimum number of words of the topic that both must have for a suggestion. */
    private static final int MIN_TOPIC_WORDS = 3;
    /** Maximum number of words that a reason lists. */
    private static final int SHOWN_WORDS = 6;

    /** The similarity of two parsed texts; empty if they have too little in common. */
    public static Optional<TextSimilarity> of(ParsedClaim one, ParsedClaim other) {
        Comparison comparison = new Comparison(one, other);
        boolean onOneTopic = comparison.topicOverlap() >= MIN_TOPIC_SHARE
                && comparison.sharedTopic().size() >= MIN_TOPIC_WORDS;
        int words = Math.min(one.words().size(), other.words().size());
        boolean quoted = comparison.wordingContainment() >= MIN_QUOTED_SHARE && words >= MIN_QUOTED_WORDS;
        if (!onOneTopic && !quoted) {
            return Optional.empty();
        }
        Optional<String> contradiction = contradiction(comparison);
        if (quoted && contradiction.isEmpty() && !comparison.differsInCertainty()) {
            String reason = comparison.wordingSimilarity() == 1
                    ? "the same words"
                    : comparison.wordingSimilarity() >= MIN_QUOTED_SHARE
                            ? "nearly the same words"
                            : "one quotes a part of the other";
            return Optional.of(new TextSimilarity(Level.MATCH, (1 + comparison.wordingContainment()) / 2, reason));
        }
        return Optional.of(new TextSimilarity(
                Level.SUGGEST,
                comparison.topicOverlap() / 2,
                inCommon(comparison)
                        + contradiction.map(reason -> "; but " + reason).orElse("")));
    }

    /** The reason why the two texts contradict each other; empty if they do not. */
    static Optional<String> contradiction(Comparison comparison) {
        return comparison
                .numberDifference()
                .or(comparison::oppositeWords)
                .or(comparison::negationDifference)
                .map(Difference::reason)
                .or(() -> comparison.quantitiesDiffer() ? Optional.of("another number of the same") : Optional.empty());
    }

    /** Describes the words of the topic that both have. */
    static String inCommon(Comparison comparison) {
        List<String> shared = comparison.sharedTopic().stream()
                .map(stem -> comparison.other().topic().getOrDefault(stem, stem))
                .sorted()
                .limit(SHOWN_WORDS)
                .toList();
        return shared.isEmpty() ? "no word in common" : "in common: " + String.join(", ", shared);
    }
}
