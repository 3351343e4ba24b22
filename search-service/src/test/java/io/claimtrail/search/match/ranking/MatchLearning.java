package io.claimtrail.search.match.ranking;

import io.claimtrail.search.match.ranking.Regression.Choice;
import io.claimtrail.search.match.ranking.ReviewRanking.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns what {@link ReviewRanking} weighs, from posts whose reviews are known. */
public final class MatchLearning {

    private MatchLearning() {}

    /** The weights that {@code examples} teach, by the name of the resource that they belong in. */
    public static Map<String, Map<String, Double>> learn(List<Example> examples) {
        RegressionWeights order = order(examples);
        return Map.of(
                "order.properties",
                order.byName(),
                "level.properties",
                level(examples, order).byName());
    }

    /** A post with the candidates that were found, and the ids of the right ones. */
    public record Example(QueryText post, List<Candidate> candidates, Set<String> relevant) {

        private boolean isRight(Group group) {
            return group.members().stream()
                    .anyMatch(member ->
                            relevant.contains(member.candidate().review().id()));
        }

        private Example withoutRight(RegressionWeights order) {
            List<Candidate> wrong = groups(order).stream()
                    .filter(group -> !isRight(group))
                    .flatMap(group -> group.members().stream().map(ReviewRanking.Weighed::candidate))
                    .toList();
            return new Example(post, wrong, relevant);
        }

        /** Best first by {@code order}. */
        private List<Group> groups(RegressionWeights order) {
            return ReviewRanking.groups(post, candidates, order);
        }
    }

    /** Which of a post's candidates is right: none of several that review one claim is better than the others. */
    private static RegressionWeights order(List<Example> examples) {
        return Regression.fit(examples.stream()
                .map(example -> {
                    List<Group> groups = example.groups(RegressionWeights.NONE);
                    return new Choice(
                            groups.stream()
                                    .flatMap(group -> group.members().stream())
                                    .map(ReviewRanking.Weighed::features)
                                    .toList(),
                            groups.stream()
                                    .flatMap(group -> group.members().stream().map(member -> example.isRight(group)))
                                    .toList());
                })
                .toList());
    }

    /** Whether the best is right: once as it is, once as if the right ones had never been there. */
    private static RegressionWeights level(List<Example> examples, RegressionWeights order) {
        List<Choice> choices = new ArrayList<>();
        for (Example example : examples) {
            for (Example each : List.of(example, example.withoutRight(order))) {
                List<Group> groups = each.groups(order);
                if (!groups.isEmpty()) {
                    Group best = groups.getFirst();
                    choices.add(Choice.yesOrNo(ReviewRanking.levelFeatures(best, groups), each.isRight(best)));
                }
            }
        }
        return Regression.fit(choices);
    }
}
