package io.claimtrail.endtoend.chaos.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The states that search may show of each article once everything is indexed: the state acknowledged last, and every
 * later state whose write got no answer.
 */
public final class Expectations {

    private final Map<String, Set<ArticleState>> allowed = new ConcurrentHashMap<>();

    /** Records that {@code version} is being sent: from now on it is allowed. */
    void sending(String id, ArticleState version) {
        allowed.compute(
                id,
                (unchanged, before) -> Stream.concat(
                                before == null ? Stream.of(new ArticleState.Absent()) : before.stream(),
                                Stream.of(version))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Records that {@code version} was acknowledged: it alone is allowed. */
    void acknowledged(String id, ArticleState version) {
        allowed.put(id, Set.of(version));
    }

    /** The allowed states by article id. */
    public Map<String, Set<ArticleState>> byArticle() {
        return new HashMap<>(allowed);
    }
}
