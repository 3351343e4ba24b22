package io.claimtrail.search.crossreference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Claims by one kind of their {@link ClaimKeys}, in memory. */
final class InvertedIndex {

    private final List<IndexedClaim> claims = new ArrayList<>();
    private final String kind;
    /** Built by the first search: most indexes are never searched. */
    private final Map<String, List<Posting>> postings = new HashMap<>();

    InvertedIndex(String kind) {
        this.kind = kind;
    }

    private record Posting(String articleId, Hit hit) {}

    /**
     * A claim that shares keys with the one searched for.
     *
     * @param shared number of keys that both have
     * @param keys number of keys that the found claim has
     */
    record Hit(String claimId, int shared, int keys) {

        static final Comparator<Hit> MOST_SHARED_FIRST =
                Comparator.comparingInt(Hit::shared).reversed().thenComparing(Hit::claimId);

        private Hit plus(Hit other) {
            return new Hit(claimId, shared + other.shared, keys);
        }
    }

    /** Adds a claim; only before the first search. */
    void add(IndexedClaim claim) {
        claims.add(claim);
    }

    /** Claims of other articles that share keys with {@code claim}, those that share most first. */
    Stream<Hit> search(IndexedClaim claim) {
        if (postings.isEmpty()) {
            claims.forEach(this::post);
        }
        Map<String, Hit> hits = new HashMap<>();
        for (String key : claim.keys(kind)) {
            postings.getOrDefault(key, List.of()).stream()
                    .filter(posting -> !posting.articleId().equals(claim.articleId()))
                    .forEach(posting -> hits.merge(posting.hit().claimId(), posting.hit(), Hit::plus));
        }
        return hits.values().stream().sorted(Hit.MOST_SHARED_FIRST);
    }

    private void post(IndexedClaim claim) {
        Set<String> keys = claim.keys(kind);
        Posting posting = new Posting(claim.articleId(), new Hit(claim.id(), 1, keys.size()));
        keys.forEach(
                key -> postings.computeIfAbsent(key, k -> new ArrayList<>()).add(posting));
    }
}
