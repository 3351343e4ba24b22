package io.claimtrail.endtoend.torment.newsroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What search may say of each article once all has settled: the version acknowledged last; and where no answer came to
 * what was sent after it, also that.
 */
public final class Expectations {

    private final Map<String, Set<Version>> allowed = new ConcurrentHashMap<>();

    /** Notes that {@code version} is on its way: from now on it may be there. */
    void sending(String id, Version version) {
        allowed.compute(
                id,
                (unchanged, before) -> Stream.concat(
                                before == null ? Stream.of(new Version.Absent()) : before.stream(), Stream.of(version))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Notes that {@code version} was acknowledged: it alone may be there. */
    void acknowledged(String id, Version version) {
        allowed.put(id, Set.of(version));
    }

    /** By article. */
    public Map<String, Set<Version>> byArticle() {
        return new HashMap<>(allowed);
    }
}
