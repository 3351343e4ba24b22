package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.statement.StatementKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The claims of one speaker, in memory: finds those that may be related to a given one by shared words or by meaning. */
final class SpeakerClaims {

    /** How much a shared topic word counts beside the nearness of meaning, which is at most 1. */
    private static final double SHARED_WORD = 0.15;

    private final InvertedIndex words = new InvertedIndex(ClaimKeys.TOPIC);
    private final List<Known> claims = new ArrayList<>();

    private record Known(String id, String articleId, Meaning meaning) {}

    private record Scored(String id, double score) {

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id);
    }

    /** Adds a claim; only before the first search. */
    void add(IndexedClaim claim) {
        words.add(claim);
        claims.add(new Known(claim.id(), claim.articleId(), claim.meaning()));
    }

    /** Ids of claims of other articles that may be related to {@code claim}, the nearest first. */
    Stream<String> nearest(IndexedClaim claim) {
        Map<String, Integer> shared = new HashMap<>();
        words.search(claim).forEach(hit -> shared.put(hit.claimId(), hit.shared()));
        Meaning meaning = claim.meaning();
        List<Scored> near = new ArrayList<>();
        for (Known known : claims) {
            int both = shared.getOrDefault(known.id(), 0);
            double nearness = meaning.nearnessTo(known.meaning());
            if (!known.articleId().equals(claim.articleId()) && StatementKeys.mayBeRelated(both, nearness)) {
                near.add(new Scored(known.id(), SHARED_WORD * both + nearness));
            }
        }
        return near.stream().sorted(Scored.BEST_FIRST).map(Scored::id);
    }
}
