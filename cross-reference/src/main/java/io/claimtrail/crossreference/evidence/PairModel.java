package io.claimtrail.crossreference.evidence;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.LocalDate;
import java.util.Map;

/** How likely two claims of one speaker say the same, or the later one changes the earlier one, as learned from labelled pairs. */
public final class PairModel {

    private static final Trees TREES = Trees.of(PairModel.class, "pairs.trees");
    private static final Trees KINDS = Trees.of(PairModel.class, "changes.trees");

    /**
     * The likelihoods that two claims say the same, that the later one changes the earlier one, and that they do neither; their
     * sum is 1.
     */
    public record Relation(double same, double changed, double neither) {}

    private PairModel() {}

    /**
     * The relation of two claims.
     *
     * @param earlierDay day of publication of the earlier claim
     */
    public static Relation relation(ParsedClaim earlier, ParsedClaim later, LocalDate earlierDay, LocalDate laterDay) {
        Map<String, Double> likelihoods =
                TREES.likelihoods(PairEvidence.of(earlier, later, earlierDay, laterDay, TREES.vocabulary()));
        return new Relation(of(likelihoods, "same"), of(likelihoods, "changed"), of(likelihoods, "neither"));
    }

    /** The likelihoods that a change is one of {@code number}, {@code date}, {@code negation} or {@code other}. */
    public static Map<String, Double> kinds(
            ParsedClaim earlier, ParsedClaim later, LocalDate earlierDay, LocalDate laterDay) {
        return KINDS.likelihoods(PairEvidence.of(earlier, later, earlierDay, laterDay, KINDS.vocabulary()));
    }

    private static double of(Map<String, Double> likelihoods, String name) {
        return likelihoods.getOrDefault(name, 0.0);
    }
}
