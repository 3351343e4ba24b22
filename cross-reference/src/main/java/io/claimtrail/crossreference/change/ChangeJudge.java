package io.claimtrail.crossreference.change;

import io.claimtrail.crossreference.change.Verdict.Agrees;
import io.claimtrail.crossreference.change.Verdict.Changed;
import io.claimtrail.crossreference.change.Verdict.CouldNotTell;
import io.claimtrail.crossreference.change.Verdict.What;
import io.claimtrail.crossreference.reading.Comparison;
import io.claimtrail.crossreference.reading.Comparison.Difference;
import io.claimtrail.crossreference.reading.Reading;
import io.claimtrail.crossreference.statement.Sighting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Judges a later claim by what its speaker said before. */
public final class ChangeJudge {

    /** Share of the shorter topic, and words, that make it one thing. */
    private static final double ONE_THING = 0.5;

    private static final int ONE_THING_WORDS = 2;
    /** Where a sentence tells little else, its polarity alone must not decide. */
    private static final double PLAINLY_ONE_THING = 0.6;

    /** The same, where each tells more: "the council has 40 members" and "12 of its members voted". */
    private static final double COUNTED = 0.75;

    private ChangeJudge() {}

    /**
     * Whether a claim can say differently what another said: no pair is judged to that shares less.
     *
     * @param shared how many words of their topics both have; a pair of opposites would be one more
     * @param shorter how many the shorter topic has
     */
    public static boolean canDiffer(int shared, int shorter) {
        return shared + 1 >= ONE_THING * Math.max(1, shorter);
    }

    /** The order is that of publication, whichever comes first here. */
    public static Verdict judge(Sighting one, Sighting other) {
        boolean inOrder = Sighting.EARLIEST_FIRST.compare(one, other) <= 0;
        return judgeInOrder(inOrder ? one : other, inOrder ? other : one);
    }

    private static Verdict judgeInOrder(Sighting earlier, Sighting later) {
        if (earlier.speaker() == null || !Objects.equals(earlier.speaker(), later.speaker())) {
            return new CouldNotTell("it is not certain that the speaker is the same");
        }
        if (earlier.articleId().equals(later.articleId())) {
            return new Agrees("both stand in one article");
        }
        return changed(earlier, later, new Comparison(earlier.reading(), later.reading()));
    }

    private static Verdict changed(Sighting earlier, Sighting later, Comparison comparison) {
        Optional<Difference> opposite = comparison.opposite();
        int shared = comparison.shared().size() + (opposite.isPresent() ? 1 : 0);
        double overlap = (double) shared / Math.max(1, comparison.shorter());
        boolean bothTellMore = comparison.bothTellMore(opposite);
        // A number or a time in each is a slot that they share.
        int slots = !bothTellMore && comparison.shareASlot() ? 1 : 0;
        if (overlap < ONE_THING || shared + Math.max(slots, comparison.agreements()) < ONE_THING_WORDS) {
            return new CouldNotTell("too few words in common to be on one thing");
        }
        if (comparison.mayBeOfTwoThings() && !comparison.isOfOneName()) {
            return new CouldNotTell("each names something that the other doesn't");
        }
        boolean plainly = overlap >= PLAINLY_ONE_THING;
        boolean sure = plainly && !bothTellMore;
        Optional<Changed> change = sure ? reversed(opposite, comparison) : Optional.empty();
        if (change.isEmpty() && areOfTwoPasts(earlier, later, comparison)) {
            return new CouldNotTell("they may tell of two times that are over");
        }
        return change.or(() -> (bothTellMore && overlap < COUNTED ? Optional.<Difference>empty() : comparison.number())
                        .map(d -> changed(What.NUMBER, d)))
                .or(() -> comparison.date().map(d -> changed(What.DATE, d)))
                .or(() -> sure ? weakened(earlier.reading(), later.reading()) : Optional.empty())
                .or(() -> plainly ? comparison.name().map(d -> changed(What.OTHER, d)) : Optional.empty())
                .<Verdict>map(changed -> changed)
                .orElseGet(() -> new Agrees("nothing in them contradicts"));
    }

    /** "Rose by 3 per cent in January" and "by 4 per cent in February" are both true. */
    private static boolean areOfTwoPasts(Sighting earlier, Sighting later, Comparison comparison) {
        boolean over = isOver(earlier) && isOver(later);
        return over
                && comparison.date().isPresent()
                && (comparison.bothCount() || comparison.bothTellMore(Optional.empty()));
    }

    private static boolean isOver(Sighting sighting) {
        LocalDate published = sighting.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return sighting.reading().dates().stream()
                .flatMap(date -> date.readings().stream())
                .anyMatch(days -> days.first().isBefore(published));
    }

    private static Changed changed(What what, Difference difference) {
        return new Changed(what, difference.from(), difference.to(), difference.reason());
    }

    private static Optional<Changed> reversed(Optional<Difference> opposite, Comparison comparison) {
        return comparison.denial().or(() -> opposite).map(d -> changed(What.NEGATION, d));
    }

    /** "will" that becomes "might", or the other way round. */
    private static Optional<Changed> weakened(Reading earlier, Reading later) {
        if (earlier.firm()
                && !later.firm()
                && !later.hedges().isEmpty()
                && earlier.hedges().isEmpty()) {
            return Optional.of(hedged("will", later.hedges().getFirst()));
        }
        if (later.firm()
                && !earlier.firm()
                && !earlier.hedges().isEmpty()
                && later.hedges().isEmpty()) {
            return Optional.of(hedged(earlier.hedges().getFirst(), "will"));
        }
        return Optional.empty();
    }

    private static Changed hedged(String from, String to) {
        return new Changed(
                What.OTHER, from, to, "“" + from + "” is not as firm as “" + to + "”, or the other way round");
    }
}
