package io.claimtrail.endtoend.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import io.claimtrail.endtoend.chaos.check.Finding.Kind;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundArticle;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundClaim;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import io.claimtrail.endtoend.chaos.workload.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what search returns with what was acknowledged, article by article. */
public final class ConsistencyChecker {

    private final Map<String, Set<ArticleState>> allowed;
    private final List<Finding> findings = new ArrayList<>();

    private ConsistencyChecker(Map<String, Set<ArticleState>> allowed) {
        this.allowed = allowed;
    }

    /**
     * Returns one finding for each inconsistency; empty if there is none.
     *
     * @param allowed the states that each article may have, by article id
     */
    public static List<Finding> check(Map<String, Set<ArticleState>> allowed, IndexSnapshot snapshot) {
        ConsistencyChecker checker = new ConsistencyChecker(allowed);
        checker.checkAll(snapshot);
        return List.copyOf(checker.findings);
    }

    private void checkAll(IndexSnapshot snapshot) {
        Map<String, List<FoundArticle>> articles = snapshot.articles().stream().collect(groupingBy(FoundArticle::id));
        Map<String, List<FoundClaim>> claims = snapshot.claims().stream()
                .collect(groupingBy(claim -> claim.article().id()));
        Set<String> ids = new TreeSet<>(allowed.keySet());
        ids.addAll(articles.keySet());
        ids.addAll(claims.keySet());
        for (String id : ids) {
            checkOne(id, articles.getOrDefault(id, List.of()), claims.getOrDefault(id, List.of()));
        }
    }

    private void checkOne(String id, List<FoundArticle> articles, List<FoundClaim> claims) {
        Set<ArticleState> versions = allowed.getOrDefault(id, Set.of(new Absent()));
        if (articles.isEmpty()) {
            if (!versions.contains(new Absent())) {
                add(Kind.LOST, id, "the article is missing");
            } else if (!claims.isEmpty()) {
                add(Kind.STALE, id, "the article is absent, but " + claims.size() + " of its claims are present");
            }
            return;
        }
        if (articles.size() > 1) {
            add(Kind.DOUBLE, id, "the article is present " + articles.size() + " times");
        }
        FoundArticle article = articles.getFirst();
        Optional<Draft> draft = draft(versions, article);
        if (draft.isEmpty()) {
            add(Kind.STALE, id, "“" + article.title() + "” is present, allowed are only " + versions);
        } else {
            checkClaims(article, draft.get(), claims);
        }
    }

    private void checkClaims(FoundArticle article, Draft draft, List<FoundClaim> claims) {
        Set<String> ids = new HashSet<>();
        for (FoundClaim claim : claims) {
            if (!ids.add(claim.id())) {
                add(Kind.DOUBLE, article.id(), "claim " + claim.id() + " is present twice");
            }
            if (!claim.article().equals(article)) {
                add(
                        Kind.MIXED,
                        article.id(),
                        article + " has the claim “" + claim.content() + "” of " + claim.article());
            }
        }
        for (String content : draft.contents()) {
            long found = claims.stream()
                    .filter(claim -> claim.content().contains(content))
                    .count();
            if (found == 0) {
                add(Kind.LOST, article.id(), "the claim “" + content + "” is missing");
            } else if (found > 1) {
                add(Kind.DOUBLE, article.id(), "the claim “" + content + "” is present " + found + " times");
            }
        }
    }

    /** Returns the draft among {@code versions} that the article shows; empty if it shows none of them. */
    private static Optional<Draft> draft(Set<ArticleState> versions, FoundArticle article) {
        for (ArticleState version : versions) {
            if (version instanceof Published(Draft draft) && draft.title().equals(article.title())) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    private void add(Kind kind, String article, String what) {
        findings.add(new Finding(kind, article, what));
    }
}
