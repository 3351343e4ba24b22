package io.claimtrail.crossreference.change;

import io.claimtrail.crossreference.change.ChangeVerdict.Agrees;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.change.ChangeVerdict.Undecided;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules for changes in few words: shared words, and one number, date, name, negation or word of certainty that differs. */
final class ChangeRules {

    /** Topic overlap required of two claims on the same thing. */
    private static final double MIN_OVERLAP = 0.5;

    /** Topic words, numbers and dates that two claims on the same thing must share. */
    private static final int MIN_EVIDENCE = 2;

    /** Topic overlap required for a change of negation or of a name, for which little other evidence exists. */
    private static final double MIN_CLEAR_OVERLAP = 0.6;

    /**
     * Topic overlap required for a change of number if each claim has topic words of its own: "the council has 40 members"
     * and "12 of its members voted".
     */
    private static final double MIN_NUMBER_OVERLAP = 0.75;

    private ChangeRules() {}

    /** The verdict of the rules on two claims of one speaker. */
    static ChangeVerdict judge(Sighting earlier, Sighting later, Comparison comparison) {
        @Nullable Difference opposite = comparison.oppositeWords().orElse(null);
        int shared = comparison.sharedTopic().size() + (opposite == null ? 0 : 1);
        double overlap = (double) shared / Math.max(1, comparison.shorterTopicSize());
        boolean ownWords = comparison.eachHasOwnWords(opposite);
        // A number or a date in both counts as one shared word.
        int slots = !ownWords && comparison.shareNumberOrDateSlot() ? 1 : 0;
        if (overlap < MIN_OVERLAP || shared + Math.max(slots, comparison.agreements()) < MIN_EVIDENCE) {
            return new Undecided("too few words in common to be on one thing");
        }
        if (comparison.mayConcernDifferentThings() && !comparison.differsOnlyInOneName()) {
            return new Undecided("each names something that the other doesn't");
        }
        boolean clear = overlap >= MIN_CLEAR_OVERLAP;
        boolean sure = clear && !ownWords;
        Optional<Changed> change = sure ? negationChange(opposite, comparison) : Optional.empty();
        if (change.isEmpty() && concernDifferentPastTimes(earlier, later, comparison)) {
            return new Undecided("they may tell of two times that are over");
        }
        return change.or(() -> (ownWords && overlap < MIN_NUMBER_OVERLAP
                                ? Optional.<Difference>empty()
                                : comparison.numberDifference())
                        .map(d -> changed(ChangeKind.NUMBER, d)))
                .or(() -> comparison.dateDifference().map(d -> changed(ChangeKind.DATE, d)))
                .or(() -> sure ? certaintyChange(earlier.parsed(), later.parsed()) : Optional.empty())
                .or(() -> clear ? comparison.nameDifference().map(d -> changed(ChangeKind.OTHER, d)) : Optional.empty())
                .<ChangeVerdict>map(changed -> changed)
                .orElseGet(() -> new Agrees("nothing in them contradicts"));
    }

    /** Whether both report past events of different times: "rose by 3 per cent in January" and "by 4 per cent in February". */
    private static boolean concernDifferentPastTimes(Sighting earlier, Sighting later, Comparison comparison) {
        boolean past = isInPast(earlier) && isInPast(later);
        return past
                && comparison.dateDifference().isPresent()
                && (comparison.bothHaveQuantities() || comparison.eachHasOwnWords(null));
    }

    private static boolean isInPast(Sighting sighting) {
        LocalDate published = sighting.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return sighting.parsed().dates().stream()
                .flatMap(date -> date.ranges().stream())
                .anyMatch(days -> days.first().isBefore(published));
    }

    private static Changed changed(ChangeKind kind, Difference difference) {
        return new Changed(kind, difference.from(), difference.to(), difference.reason());
    }

    private static Optional<Changed> negationChange(@Nullable Difference opposite, Comparison comparison) {
        return comparison
                .negationDifference()
                .or(() -> Optional.ofNullable(opposite))
                .map(d -> changed(ChangeKind.NEGATION, d));
    }

    /** A change of certainty: "will" becomes "might", or the other way round. */
    private static Optional<Changed> certaintyChange(ParsedClaim earlier, ParsedClaim later) {
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
                ChangeKind.OTHER, from, to, "“" + from + "” is not as firm as “" + to + "”, or the other way round");
    }
}
