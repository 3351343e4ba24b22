package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.reading.Comparison;
import io.claimtrail.crossreference.reading.Comparison.Difference;
import io.claimtrail.crossreference.statement.Judgement.CouldNotTell;
import io.claimtrail.crossreference.statement.Judgement.Different;
import io.claimtrail.crossreference.statement.Judgement.Same;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges two claims. */
public final class StatementJudge {

    /** Of pairs of words, in claims by the same speaker. */
    private static final double ALIKE = 0.5;
    /** The same where the speaker is not named for certain: syndicated copies. */
    private static final double COPY = 0.8;

    /** Share of the shorter topic, where each has words that the other lacks. */
    static final double ONE_TOPIC = 0.6;

    private static final double PART = 0.7;
    private static final int PART_WORDS = 4;
    /** Share of the topic that another wording must keep, and the words it must have. */
    private static final double RETOLD = 0.6;

    private static final double RETOLD_WITH_MORE = 0.65;
    private static final int RETOLD_WORDS = 3;
    /** Afterwards the same topic in other words is a new statement. */
    private static final Duration NEWS = Duration.ofDays(4);

    private StatementJudge() {}

    public static Judgement judge(Sighting one, Sighting other) {
        if (one.articleId().equals(other.articleId())) {
            return new Different("both stand in one article");
        }
        if (areOfTwoSpeakers(one, other)) {
            return new Different("said by two speakers");
        }
        if (!areOfOneSpeaker(one, other) && !isCopyOfSource(one, other)) {
            return new CouldNotTell("it is not certain that the speaker is the same");
        }
        Comparison comparison = new Comparison(one.reading(), other.reading());
        Optional<Difference> difference = comparison
                .number()
                .or(comparison::date)
                .or(comparison::opposite)
                .or(comparison::denial);
        if (difference.isPresent()) {
            return new Different(difference.get().reason());
        }
        if (comparison.countsDifferently()) {
            return new Different("another number of the same");
        }
        if (comparison.differsInFirmness()) {
            return new Different("one says for certain what the other leaves open");
        }
        return alike(one, other, comparison);
    }

    /** Where only one of them is known, the other's words may mean somebody else. */
    private static boolean areOfTwoSpeakers(Sighting one, Sighting other) {
        return !one.speakers().isEmpty()
                && !other.speakers().isEmpty()
                && one.speakers().stream().noneMatch(other.speakers()::contains);
    }

    private static boolean areOfOneSpeaker(Sighting one, Sighting other) {
        return one.speaker() != null && Objects.equals(one.speaker(), other.speaker());
    }

    private static Judgement alike(Sighting one, Sighting other, Comparison comparison) {
        double likeness = comparison.likeness();
        int words =
                Math.min(one.reading().words().size(), other.reading().words().size());
        if (!areOfOneSpeaker(one, other)) {
            boolean sameWords = likeness >= COPY && words >= PART_WORDS;
            return sameWords
                    ? new Same(likeness, "nearly the same words, attributed in the same words")
                    : new CouldNotTell("it is not certain that the speaker is the same");
        }
        if (comparison.shorter() == 0) {
            return new CouldNotTell("one of them tells nothing by itself");
        }
        if (comparison.bothTellMore(Optional.empty()) && comparison.overlap() < ONE_TOPIC) {
            return new CouldNotTell("each has words of its own");
        }
        if (likeness >= ALIKE) {
            return new Same(likeness, likeness == 1 ? "the same words" : "nearly the same words");
        }
        if (comparison.containment() >= PART && words >= PART_WORDS) {
            return new Same(comparison.containment(), "one quotes a part of the other");
        }
        return retold(one, other, comparison);
    }

    private static boolean isCopyOfSource(Sighting one, Sighting other) {
        boolean unnamed = one.speakers().isEmpty() && other.speakers().isEmpty();
        boolean perhapsTheSame = one.speakers().equals(other.speakers());
        return (unnamed || perhapsTheSame) && one.speakerWords().equalsIgnoreCase(other.speakerWords());
    }

    private static Judgement retold(Sighting one, Sighting other, Comparison comparison) {
        List<String> shared = comparison.shared().stream().sorted().toList();
        boolean oneTime =
                Duration.between(one.publishedAt(), other.publishedAt()).abs().compareTo(NEWS) <= 0;
        boolean bothMore = comparison.bothTellMore(Optional.empty());
        int evidence = shared.size() + comparison.agreements();
        boolean oneTopic = bothMore
                ? comparison.overlap() >= RETOLD_WITH_MORE && evidence > RETOLD_WORDS
                : comparison.overlap() >= RETOLD && evidence >= RETOLD_WORDS;
        if (oneTime && oneTopic) {
            return new Same(
                    comparison.overlap() / 2,
                    "the same speaker on the same thing at the same time: " + String.join(", ", shared));
        }
        return oneTopic
                ? new CouldNotTell("the same thing, but said at another time")
                : new CouldNotTell("too few words in common");
    }
}
