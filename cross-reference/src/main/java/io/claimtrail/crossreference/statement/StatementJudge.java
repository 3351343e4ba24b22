package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.evidence.CommonGround;
import io.claimtrail.crossreference.evidence.PairModel;
import io.claimtrail.crossreference.evidence.PairModel.Relation;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.statement.StatementVerdict.Different;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.crossreference.statement.StatementVerdict.Undecided;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides whether two claims are sightings of one statement. The speakers must be the same; {@link PairModel} weighs what both
 * say. Symmetric in its two arguments.
 */
public final class StatementJudge {

    /** Likelihood from which on two claims of one speaker are the same statement. */
    private static final double MIN_SAME = 0.5;

    /** Wording similarity from which on another number of the same makes another statement. */
    private static final double MIN_LIKE_WORDING = 0.4;

    /** The same if only one of them leaves open whether it is so. */
    private static final double MIN_SAME_UNLIKE_CERTAIN = 0.6;

    /** The same where {@link StatementRules} find the same words. */
    private static final double MIN_WITH_RULES = 0.4;

    /** Likelihood of being the same below which two claims are never joined, not even through a third. */
    private static final double MIN_OPEN = 0.1;

    /** Wording similarity from which on two claims of an unresolved speaker are copies of one text. */
    private static final double MIN_COPY_SIMILARITY = 0.8;

    /** Words that the shorter claim must have to be a copy. */
    private static final int MIN_COPY_WORDS = 4;

    private StatementJudge() {}

    /** Judges two claims, in any order. */
    public static StatementVerdict judge(Sighting one, Sighting other) {
        if (one.articleId().equals(other.articleId())) {
            return new Different("both stand in one article");
        }
        if (haveDifferentSpeakers(one, other)) {
            return new Different("said by two speakers");
        }
        if (!haveSameSpeaker(one, other) && !haveSameSource(one, other)) {
            return new Undecided("it is not certain that the speaker is the same");
        }
        boolean inOrder = Sighting.EARLIEST_FIRST.compare(one, other) <= 0;
        return haveSameSpeaker(one, other)
                ? judgeContent(inOrder ? one : other, inOrder ? other : one)
                : judgeCopies(new Comparison(one.parsed(), other.parsed()));
    }

    /** Whether both have candidates for the speaker and no candidate is common to both. */
    private static boolean haveDifferentSpeakers(Sighting one, Sighting other) {
        return !one.speakers().isEmpty()
                && !other.speakers().isEmpty()
                && one.speakers().stream().noneMatch(other.speakers()::contains);
    }

    private static boolean haveSameSpeaker(Sighting one, Sighting other) {
        return one.speaker() != null && Objects.equals(one.speaker(), other.speaker());
    }

    private static boolean haveSameSource(Sighting one, Sighting other) {
        boolean unnamed = one.speakers().isEmpty() && other.speakers().isEmpty();
        boolean sameCandidates = one.speakers().equals(other.speakers());
        return (unnamed || sameCandidates) && one.speakerWords().equalsIgnoreCase(other.speakerWords());
    }

    private static StatementVerdict judgeCopies(Comparison comparison) {
        double similarity = comparison.wordingSimilarity();
        int words = Math.min(
                comparison.one().words().size(), comparison.other().words().size());
        boolean differ = comparison
                .numberDifference()
                .or(comparison::dateDifference)
                .or(comparison::oppositeWords)
                .or(comparison::negationDifference)
                .isPresent();
        if (differ || comparison.quantitiesDiffer()) {
            return new Different("nearly the same words with a difference");
        }
        return similarity >= MIN_COPY_SIMILARITY && words >= MIN_COPY_WORDS
                ? new Same(similarity, "nearly the same words, attributed in the same words")
                : new Undecided("it is not certain that the speaker is the same");
    }

    private static StatementVerdict judgeContent(Sighting earlier, Sighting later) {
        Comparison comparison = new Comparison(earlier.parsed(), later.parsed());
        Relation relation =
                PairModel.relation(earlier.parsed(), later.parsed(), earlier.publishedOn(), later.publishedOn());
        Optional<Difference> number = comparison.numberDifference();
        if (number.isPresent() && comparison.wordingSimilarity() >= MIN_LIKE_WORDING) {
            return new Different(number.get().reason());
        }
        if (comparison.wordingSimilarity() == 1
                && comparison.shorterTopicSize() > 0
                && comparison.dateDifference().isEmpty()) {
            return new Same(1, "the same words");
        }
        if (relation.same() >= MIN_WITH_RULES
                && StatementRules.judge(earlier, later, comparison) instanceof Same(double similarity, String reason)) {
            return new Same(Math.max(similarity, relation.same()), reason);
        }
        if (relation.same() >= (comparison.differsInCertainty() ? MIN_SAME_UNLIKE_CERTAIN : MIN_SAME)) {
            return new Same(relation.same(), CommonGround.describe(comparison));
        }
        return relation.same() < MIN_OPEN
                ? new Different(CommonGround.describeDifference(comparison))
                : new Undecided("too little speaks for the same and too little against it");
    }
}
