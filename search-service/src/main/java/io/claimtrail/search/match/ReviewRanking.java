package io.claimtrail.search.match;

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
 * Puts candidates in order and tells how sure each is. Two regressions have learnt how: one which of a post's candidates
 * is the right one, the other whether the best one is right at all.
 */
final class ReviewRanking {

    private static final double MATCH = 0.5;
    /** Less likely ones are not worth a look: MAP@5 of CheckThat! 2020, train and dev, is the same without them. */
    private static final double SUGGEST = 0.002;

    private static final Weights ORDER = Weights.load("order.properties");
    private static final Weights LEVEL = Weights.load("level.properties");

    private ReviewRanking() {}

    /** Reviews of one claim, as it stands or with other signs between the words: none is better than the other. */
    record Group(List<Weighed> members) {

        double order() {
            return members.getFirst().order();
        }

        /** The earliest first. */
        List<Weighed> inOrder() {
            return members.stream()
                    .sorted(Comparator.comparingLong(
                                    (Weighed member) -> member.candidate().sequence())
                            .thenComparing(member -> member.candidate().review().id()))
                    .toList();
        }
    }

    /** A candidate with what speaks for it. */
    record Weighed(Candidate candidate, Map<String, Double> features, double order) {}

    static List<ReviewMatch> rank(Post post, List<Candidate> candidates, int limit) {
        List<ReviewMatch> matches = new ArrayList<>();
        List<Group> groups = groups(post, candidates, ORDER);
        double score = 1;
        for (Group group : groups) {
            score = Math.min(score, likelihood(LEVEL.sum(levelFeatures(group, groups))));
            if (score < SUGGEST) {
                break;
            }
            for (Weighed member : group.inOrder()) {
                matches.add(match(post, member.candidate(), score));
            }
        }
        return matches.subList(0, Math.min(limit, matches.size()));
    }

    /** Best first by {@code order}. */
    static List<Group> groups(Post post, List<Candidate> candidates, Weights order) {
        double best = candidates.stream()
                .mapToDouble(candidate -> candidate.scores().words())
                .max()
                .orElse(0);
        Map<String, List<Weighed>> groups = new LinkedHashMap<>();
        candidates.stream()
                .map(candidate -> weighed(post, candidate, best, order))
                .sorted(Comparator.comparingDouble(Weighed::order)
                        .reversed()
                        .thenComparing(weighed -> weighed.candidate().review().id()))
                .forEach(weighed -> groups.computeIfAbsent(
                                String.join(" ", weighed.candidate().claim().words()), claim -> new ArrayList<>())
                        .add(weighed));
        return groups.values().stream().map(Group::new).toList();
    }

    private static Weighed weighed(Post post, Candidate candidate, double best, Weights order) {
        Map<String, Double> features = Feature.all(post, candidate, best);
        return new Weighed(candidate, features, order.sum(features));
    }

    /** What the best member shows, and how far it lies before all others. */
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

    private static ReviewMatch match(Post post, Candidate candidate, double score) {
        Comparison comparison = new Comparison(post.reading(), candidate.claim());
        Optional<Difference> difference = comparison.numberDifference();
        Level level = score >= MATCH && difference.isEmpty() ? Level.MATCH : Level.SUGGEST;
        String reason = String.format(
                Locale.ROOT,
                "%s; likeness of meaning %.2f",
                Resemblance.inCommon(comparison),
                candidate.scores().meaning());
        return new ReviewMatch(
                candidate.review(),
                level,
                score,
                reason + difference.map(d -> "; but " + d.reason()).orElse(""));
    }
}
