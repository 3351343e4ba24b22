package io.claimtrail.endtoend.torment.check;

import static java.util.stream.Collectors.groupingBy;

import io.claimtrail.endtoend.torment.check.Finding.Kind;
import io.claimtrail.endtoend.torment.check.Shelf.FoundArticle;
import io.claimtrail.endtoend.torment.check.Shelf.FoundClaim;
import io.claimtrail.endtoend.torment.newsroom.Draft;
import io.claimtrail.endtoend.torment.newsroom.Version;
import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with what search says. */
public final class Checker {

    private final Map<String, Set<Version>> allowed;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(Map<String, Set<Version>> allowed) {
        this.allowed = allowed;
    }

    /** The findings, by article; {@code allowed} are the versions that each may be there in. */
    public static List<Finding> check(Map<String, Set<Version>> allowed, Shelf shelf) {
        Checker checker = new Checker(allowed);
        checker.checkAll(shelf);
        return List.copyOf(checker.findings);
    }

    private void checkAll(Shelf shelf) {
        Map<String, List<FoundArticle>> articles = shelf.articles().stream().collect(groupingBy(FoundArticle::id));
        Map<String, List<FoundClaim>> claims = shelf.claims().stream()
                .collect(groupingBy(claim -> claim.article().id()));
        Set<String> ids = new TreeSet<>(allowed.keySet());
        ids.addAll(articles.keySet());
        ids.addAll(claims.keySet());
        for (String id : ids) {
            checkOne(id, articles.getOrDefault(id, List.of()), claims.getOrDefault(id, List.of()));
        }
    }

    private void checkOne(String id, List<FoundArticle> articles, List<FoundClaim> claims) {
        Set<Version> versions = allowed.getOrDefault(id, Set.of(new Absent()));
        if (articles.isEmpty()) {
            if (!versions.contains(new Absent())) {
                add(Kind.LOST, id, "the article is not there");
            } else if (!claims.isEmpty()) {
                add(Kind.STALE, id, "the article is not there, and " + claims.size() + " claims of it are");
            }
            return;
        }
        if (articles.size() > 1) {
            add(Kind.DOUBLE, id, "the article is there " + articles.size() + " times");
        }
        FoundArticle article = articles.getFirst();
        Optional<Draft> draft = draft(versions, article);
        if (draft.isEmpty()) {
            add(Kind.STALE, id, "“" + article.title() + "” is there, and may only be " + versions);
        } else {
            checkClaims(article, draft.get(), claims);
        }
    }

    private void checkClaims(FoundArticle article, Draft draft, List<FoundClaim> claims) {
        Set<String> ids = new HashSet<>();
        for (FoundClaim claim : claims) {
            if (!ids.add(claim.id())) {
                add(Kind.DOUBLE, article.id(), "claim " + claim.id() + " is there twice");
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
                add(Kind.LOST, article.id(), "the claim “" + content + "” is not there");
            } else if (found > 1) {
                add(Kind.DOUBLE, article.id(), "the claim “" + content + "” is there " + found + " times");
            }
        }
    }

    /** Which of {@code versions} the article is. */
    private static Optional<Draft> draft(Set<Version> versions, FoundArticle article) {
        for (Version version : versions) {
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
