package io.claimtrail.crossreference.change;

import io.claimtrail.crossreference.change.Verdict.Agrees;
import io.claimtrail.crossreference.change.Verdict.Changed;
import io.claimtrail.crossreference.change.Verdict.CouldNotTell;
import io.claimtrail.crossreference.change.Verdict.What;
import io.claimtrail.crossreference.reading.Comparison;
import io.claimtrail.crossreference.reading.Comparison.Difference;
import io.claimtrail.crossreference.reading.Reading;
import io.claimtrail.crossreference.statement.Sighting;
import java.util.Objects;
import java.util.Optional;

/** Judges a later claim by what its speaker said before. */
public final class ChangeJudge {

    /** Share of the shorter topic, and words, that make it one thing. */
    private static final double ONE_THING = 0.5;

    private static final int ONE_THING_WORDS = 2;
    /** Where a sentence tells little else, its polarity alone must not decide. */
    private static final double PLAINLY_ONE_THING = 0.6;

    private ChangeJudge() {}

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
        Comparison comparison = new Comparison(earlier.reading(), later.reading());
        int shared = comparison.shared().size();
        if (comparison.overlap() < ONE_THING || shared < ONE_THING_WORDS) {
            return new CouldNotTell("too few words in common to be on one thing");
        }
        return changed(earlier.reading(), later.reading(), comparison)
                .<Verdict>map(changed -> changed)
                .orElseGet(() -> new Agrees("nothing in them contradicts"));
    }

    private static Optional<Changed> changed(Reading earlier, Reading later, Comparison comparison) {
        boolean plainly = comparison.overlap() >= PLAINLY_ONE_THING;
        Optional<Changed> reversed = plainly ? reversed(earlier, later, comparison) : Optional.empty();
        return reversed.or(() -> comparison.number().map(d -> changed(What.NUMBER, d)))
                .or(() -> comparison.date().map(d -> changed(What.DATE, d)))
                .or(() -> plainly ? weakened(earlier, later) : Optional.empty())
                .or(() -> plainly ? comparison.name().map(d -> changed(What.OTHER, d)) : Optional.empty());
    }

    private static Changed changed(What what, Difference difference) {
        return new Changed(what, difference.from(), difference.to(), difference.reason());
    }

    private static Optional<Changed> reversed(Reading earlier, Reading later, Comparison comparison) {
        Optional<Difference> opposite = comparison.opposite();
        if (comparison.isOfOnePolarity()) {
            return opposite.map(d -> changed(What.NEGATION, d));
        }
        // "will close" and "will not open" agree.
        if (opposite.isPresent()) {
            return Optional.empty();
        }
        boolean denied = later.isNegated();
        String word = (denied ? later : earlier).negators().getFirst();
        return Optional.of(
                new Changed(What.NEGATION, earlier.text(), later.text(), "“" + word + "” stands in one of them only"));
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
