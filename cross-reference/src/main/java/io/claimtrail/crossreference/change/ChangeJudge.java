package io.claimtrail.crossreference.change;

import io.claimtrail.crossreference.change.ChangeVerdict.Agrees;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.change.ChangeVerdict.Undecided;
import io.claimtrail.crossreference.evidence.CommonGround;
import io.claimtrail.crossreference.evidence.NumberPairs;
import io.claimtrail.crossreference.evidence.PairModel;
import io.claimtrail.crossreference.evidence.PairModel.Relation;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import io.claimtrail.crossreference.parsing.DateMention;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides whether a claim contradicts an earlier claim of the same speaker. {@link PairModel} weighs what both say. */
public final class ChangeJudge {

    /** Likelihood from which on the later claim changes the earlier one. */
    private static final double MIN_CHANGED = 0.5;

    /** The same without another number, date or negation to point at. */
    private static final double MIN_OTHER = 0.65;

    /** The same where {@link ChangeRules} find a change too. */
    private static final double MIN_WITH_RULES = 0.35;

    /** Likelihood below which the two agree. */
    private static final double MIN_OPEN = 0.2;

    private ChangeJudge() {}

    /** Compares two claims in the order of their publication, independent of the order of the arguments. */
    public static ChangeVerdict judge(Sighting one, Sighting other) {
        boolean inOrder = Sighting.EARLIEST_FIRST.compare(one, other) <= 0;
        return judgeInOrder(inOrder ? one : other, inOrder ? other : one);
    }

    private static ChangeVerdict judgeInOrder(Sighting earlier, Sighting later) {
        if (earlier.speaker() == null || !Objects.equals(earlier.speaker(), later.speaker())) {
            return new Undecided("it is not certain that the speaker is the same");
        }
        if (earlier.articleId().equals(later.articleId())) {
            return new Agrees("both stand in one article");
        }
        Relation relation =
                PairModel.relation(earlier.parsed(), later.parsed(), earlier.publishedOn(), later.publishedOn());
        ChangeVerdict byRules = ChangeRules.judge(earlier, later, new Comparison(earlier.parsed(), later.parsed()));
        if (byRules instanceof Changed && relation.changed() >= MIN_WITH_RULES) {
            return byRules;
        }
        if (relation.changed() >= MIN_CHANGED) {
            Changed changed = changed(earlier, later);
            if (changed.kind() != ChangeKind.OTHER || relation.changed() >= MIN_OTHER) {
                return changed;
            }
        }
        return relation.changed() < MIN_OPEN
                ? new Agrees("nothing in them contradicts")
                : new Undecided("it is not certain that both are on one thing and differ");
    }

    private static Changed changed(Sighting earlier, Sighting later) {
        Map<String, Double> kinds =
                PairModel.kinds(earlier.parsed(), later.parsed(), earlier.publishedOn(), later.publishedOn());
        ChangeKind likeliest = ChangeKind.OTHER;
        for (ChangeKind kind : ChangeKind.values()) {
            if (likelihood(kinds, kind) > likelihood(kinds, likeliest)) {
                likeliest = kind;
            }
        }
        Difference difference = difference(likeliest, new Comparison(earlier.parsed(), later.parsed()));
        return new Changed(likeliest, difference.from(), difference.to(), difference.reason());
    }

    private static double likelihood(Map<String, Double> kinds, ChangeKind kind) {
        return kinds.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0.0);
    }

    /** The phrases that differ. Where none can be named for the kind, the words that each claim has for itself. */
    private static Difference difference(ChangeKind kind, Comparison comparison) {
        ParsedClaim earlier = comparison.one();
        ParsedClaim later = comparison.other();
        Optional<Difference> found = switch (kind) {
            case NUMBER -> comparison.numberDifference().or(() -> NumberPairs.difference(earlier, later));
            case DATE -> comparison.dateDifference().or(() -> dates(earlier.dates(), later.dates()));
            case NEGATION -> comparison.negationDifference().or(comparison::oppositeWords);
            case OTHER -> comparison.nameDifference().or(() -> certainty(earlier, later));
        };
        return found.orElseGet(() -> ownWords(kind, earlier, later));
    }

    private static Optional<Difference> dates(List<DateMention> earlier, List<DateMention> later) {
        return earlier.stream()
                .flatMap(from -> later.stream()
                        .filter(to -> !from.agreesWith(to))
                        .map(to -> new Difference(
                                from.phrase(),
                                to.phrase(),
                                "“" + from.phrase() + "” is " + from.meaning() + ", “" + to.phrase() + "” is "
                                        + to.meaning())))
                .findFirst();
    }

    private static Optional<Difference> certainty(ParsedClaim earlier, ParsedClaim later) {
        if (earlier.firm() && !later.firm() && !later.hedges().isEmpty()) {
            return Optional.of(hedged("will", later.hedges().getFirst()));
        }
        return later.firm() && !earlier.firm() && !earlier.hedges().isEmpty()
                ? Optional.of(hedged(earlier.hedges().getFirst(), "will"))
                : Optional.empty();
    }

    private static Difference hedged(String from, String to) {
        return new Difference(from, to, "“" + from + "” is not as firm as “" + to + "”, or the other way round");
    }

    private static Difference ownWords(ChangeKind kind, ParsedClaim earlier, ParsedClaim later) {
        String from = CommonGround.ownWords(earlier, later);
        String to = CommonGround.ownWords(later, earlier);
        String what = kind == ChangeKind.NEGATION ? "one of them denies what the other says: “" : "on one thing, “";
        return new Difference(from, to, what + from + "” and then “" + to + "”");
    }
}
