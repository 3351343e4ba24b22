package io.claimtrail.endtoend.chaos.check;

import io.claimtrail.endtoend.chaos.check.Finding.Kind;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import io.claimtrail.endtoend.chaos.workload.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds text that was corrected or withdrawn, wherever it is stored, by the tokens of the versions. */
public final class WithdrawnTextChecker {

    private WithdrawnTextChecker() {}

    /**
     * Returns one finding for each token that no allowed version has.
     *
     * @param allowed the states that each article may have, by article id
     * @param stored the tokens that were found, by the place where they are stored
     */
    public static List<Finding> check(Map<String, Set<ArticleState>> allowed, Map<String, Set<String>> stored) {
        Set<String> tokens = allowed.values().stream()
                .flatMap(Set::stream)
                .filter(Published.class::isInstance)
                .map(state -> ((Published) state).draft().token())
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(stored)
                .forEach((place, found) -> found.stream()
                        .filter(token -> !tokens.contains(token))
                        .sorted()
                        .forEach(token -> findings.add(new Finding(
                                Kind.REVIVED,
                                Draft.articleOf(token),
                                place + " has text of the version " + token + ", allowed is only "
                                        + allowed.getOrDefault(Draft.articleOf(token), Set.of())))));
        return List.copyOf(findings);
    }
}
