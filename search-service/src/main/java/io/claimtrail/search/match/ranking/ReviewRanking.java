package io.claimtrail.search.match.ranking;

import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.Comparison.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks candidates and gives each a likelihood and a level. Two regressions supply the weights: one learnt which of a
 * text's candidates is the right one, the other whether the best one is right at all.
 */
public final class ReviewRanking {

    /** Minimum likelihood of a match. */
    private static final double MIN_MATCH = 0.5;
    /**
     * Minimum likelihood of a suggestion. MAP@5 of CheckThat! 2020, train and dev, is the same without less likely
     * ones.
     */
    private static final double MIN_SUGGESTION = 0.002;

    private static final RegressionWeights ORDER = RegressionWeights.load("order.properties");
    private static final RegressionWeights LEVEL = RegressionWeights.load("level.properties");

    private ReviewRanking() {}

    /** Reviews of one claim, whose words are the same apart from punctuation: they get the same score. */
    record Group(List<Weighed> members) {

        double order() {
            return members.getFirst().order();
        }

        /** The members in the order of their arrival. */
        List<Weighed> inOrder() {
            return members.stream()
                    .sorted(Comparator.comparingLong(
                                    (Weighed member) -> member.candidate().sequence())
                            .thenComparing(member -> member.candidate().review().id()))
                    .toList();
        }
    }

    /** A candidate with its features and their weighted sum. */
    record Weighed(Candidate candidate, Map<String, Double> features, double order) {}

    /** The reviews that match {@code text}, best first, at most {@code limit}. */
    public static List<ReviewMatch> rank(QueryText text, List<Candidate> candidates, int limit) {
        List<ReviewMatch> matches = new ArrayList<>();
        List<Group> groups = groups(text, candidates, ORDER);
        double score = 1;
        for (Group group : groups) {
            score = Math.min(score, likelihood(LEVEL.sum(levelFeatures(group, groups))));
            if (score < MIN_SUGGESTION) {
                break;
            }
            for (Weighed member : group.inOrder()) {
                matches.add(match(text, member.candidate(), score));
            }
        }
        return matches.subList(0, Math.min(limit, matches.size()));
    }

    /** The candidates grouped by the claim that they review, best group first by the weights {@code order}. */
    static List<Group> groups(QueryText text, List<Candidate> candidates, RegressionWeights order) {
        double best = candidates.stream()
                .mapToDouble(candidate -> candidate.scores().words())
                .max()
                .orElse(0);
        Map<String, List<Weighed>> groups = new LinkedHashMap<>();
        candidates.stream()
                .map(candidate -> weighed(text, candidate, best, order))
                .sorted(Comparator.comparingDouble(Weighed::order)
                        .reversed()
                        .thenComparing(weighed -> weighed.candidate().review().id()))
                .forEach(weighed -> groups.computeIfAbsent(
                                String.join(" ", weighed.candidate().claim().words()), claim -> new ArrayList<>())
                        .add(weighed));
        return groups.values().stream().map(Group::new).toList();
    }

    private static Weighed weighed(QueryText text, Candidate candidate, double best, RegressionWeights order) {
        Map<String, Double> features = Feature.all(text, candidate, best);
        return new Weighed(candidate, features, order.sum(features));
    }

    /** The features of the group's best member, with its lead over all other groups. */
    static Map<String, Double> levelFeatures(Group group, List<Group> groups) {
        double other = groups.stream()
                .filter(another -> !another.equals(group))
                .mapToDouble(Group::order)
                .max()
                .orElse(group.order());
        Map<String, Double> features =
                new LinkedHashMap<>(group.members().getFirst().features());
        features.put("order", group.order());
        features.put("lead", group.order() - other);
        return features;
    }

    private static double likelihood(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static ReviewMatch match(QueryText text, Candidate candidate, double score) {
        Comparison comparison = new Comparison(text.parsed(), candidate.claim());
        Optional<Difference> difference = comparison.numberDifference();
        Level level = score >= MIN_MATCH && difference.isEmpty() ? Level.MATCH : Level.SUGGEST;
        String reason = String.format(
                Locale.ROOT,
                "%s; likeness of meaning %.2f",
                TextSimilarity.inCommon(comparison),
                candidate.scores().meaning());
        return new ReviewMatch(
                candidate.review(),
                level,
                score,
                reason + difference.map(d -> "; but " + d.reason()).orElse(""));
    }
}
