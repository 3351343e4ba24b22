package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.statement.StatementVerdict.Different;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.crossreference.statement.StatementVerdict.Undecided;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules for claims of one speaker that repeat each other in nearly the same words. */
final class StatementRules {

    /** Wording similarity from which on two claims of one speaker are the same statement. */
    private static final double MIN_SIMILARITY = 0.5;

    /** Topic overlap required of claims that each have topic words of their own. */
    private static final double MIN_TOPIC_OVERLAP = 0.6;

    /** Wording containment from which on one claim quotes a part of the other. */
    private static final double MIN_PART_CONTAINMENT = 0.7;

    /** Words that the shorter claim must have to be a part or a copy. */
    private static final int MIN_PART_WORDS = 4;

    /** Topic overlap required of a paraphrase. */
    private static final double MIN_PARAPHRASE_OVERLAP = 0.6;

    /** Topic overlap required of a paraphrase if each claim has topic words of its own. */
    private static final double MIN_PARAPHRASE_OVERLAP_WITH_OWN_WORDS = 0.65;

    /** Topic words, numbers and dates that a paraphrase must share. */
    private static final int MIN_PARAPHRASE_EVIDENCE = 3;

    /** Time between publications beyond which a paraphrase is a new statement. */
    private static final Duration MAX_PARAPHRASE_DISTANCE = Duration.ofDays(4);

    private StatementRules() {}

    /** Whether two claims of one speaker are the same by their words alone. */
    static StatementVerdict judge(Sighting one, Sighting other, Comparison comparison) {
        Optional<Difference> difference = comparison
                .numberDifference()
                .or(comparison::dateDifference)
                .or(comparison::oppositeWords)
                .or(comparison::negationDifference);
        if (difference.isPresent()) {
            return new Different(difference.get().reason());
        }
        if (comparison.quantitiesDiffer()) {
            return new Different("another number of the same");
        }
        if (comparison.differsInCertainty()) {
            return new Different("one says for certain what the other leaves open");
        }
        return judgeWording(one, other, comparison);
    }

    private static StatementVerdict judgeWording(Sighting one, Sighting other, Comparison comparison) {
        double similarity = comparison.wordingSimilarity();
        int words = Math.min(one.parsed().words().size(), other.parsed().words().size());
        if (comparison.shorterTopicSize() == 0) {
            return new Undecided("one of them tells nothing by itself");
        }
        if (comparison.eachHasOwnWords(null) && comparison.topicOverlap() < MIN_TOPIC_OVERLAP) {
            return new Undecided("each has words of its own");
        }
        if (similarity >= MIN_SIMILARITY) {
            return new Same(similarity, similarity == 1 ? "the same words" : "nearly the same words");
        }
        if (comparison.wordingContainment() >= MIN_PART_CONTAINMENT && words >= MIN_PART_WORDS) {
            return new Same(comparison.wordingContainment(), "one quotes a part of the other");
        }
        return judgeParaphrase(one, other, comparison);
    }

    private static StatementVerdict judgeParaphrase(Sighting one, Sighting other, Comparison comparison) {
        List<String> shared = comparison.sharedTopic().stream().sorted().toList();
        boolean sameTime =
                Duration.between(one.publishedAt(), other.publishedAt()).abs().compareTo(MAX_PARAPHRASE_DISTANCE) <= 0;
        boolean ownWords = comparison.eachHasOwnWords(null);
        int evidence = shared.size() + comparison.agreements();
        boolean sameTopic = ownWords
                ? comparison.topicOverlap() >= MIN_PARAPHRASE_OVERLAP_WITH_OWN_WORDS
                        && evidence > MIN_PARAPHRASE_EVIDENCE
                : comparison.topicOverlap() >= MIN_PARAPHRASE_OVERLAP && evidence >= MIN_PARAPHRASE_EVIDENCE;
        if (sameTime && sameTopic) {
            return new Same(
                    comparison.topicOverlap() / 2,
                    "the same speaker on the same thing at the same time: " + String.join(", ", shared));
        }
        return sameTopic
                ? new Undecided("the same thing, but said at another time")
                : new Undecided("too few words in common");
    }
}
