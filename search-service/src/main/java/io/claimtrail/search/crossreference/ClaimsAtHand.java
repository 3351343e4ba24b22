package io.claimtrail.search.crossreference;

import io.claimtrail.crossreference.statement.StatementKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Claims that a round has read, or is to write, found by who speaks and by what they share. */
final class ClaimsAtHand {

    /** All of whom it is certain who speaks, by the speaker's id. */
    private final Map<String, Shelf> bySpeaker = new HashMap<>();

    private final Shelf open = new Shelf(ClaimKeys.COPIES);
    private final boolean whole;

    /**
     * Holds {@code claims}.
     *
     * @param whole whether those who speak in them said nothing else
     */
    ClaimsAtHand(Collection<IndexedClaim> claims, boolean whole) {
        this.whole = whole;
        for (IndexedClaim claim : claims) {
            claim.speakerId()
                    .map(id -> bySpeaker.computeIfAbsent(id, speaker -> new Shelf(ClaimKeys.TOPIC)))
                    .orElse(open)
                    .claims
                    .add(claim);
        }
    }

    /** Whether all that the speaker of {@code claim} said is at hand. */
    boolean haveAllOf(IndexedClaim claim) {
        return whole && claim.speakerId().filter(bySpeaker::containsKey).isPresent();
    }

    /**
     * Claims of which one may be the same statement as {@code claim}, by their ids, those with most in common first: by the
     * same speaker on the same thing; where it is open who speaks, those in like words of which it is too.
     */
    List<String> sameAs(IndexedClaim claim, int most) {
        Optional<String> speaker = claim.speakerId();
        if (speaker.isEmpty()) {
            return open.sharing(claim).map(Shared::claimId).limit(most).toList();
        }
        Shelf shelf = bySpeaker.get(speaker.get());
        if (shelf == null) {
            return List.of();
        }
        int words = claim.keys(ClaimKeys.TOPIC).size();
        return shelf.sharing(claim)
                .filter(other -> StatementKeys.mayBeSameStatement(other.count(), Math.min(words, other.of())))
                .map(Shared::claimId)
                .limit(most)
                .toList();
    }

    /** How many of its keys, {@code of} so many, another claim shares. */
    private record Shared(String claimId, int count, int of) {

        static final Comparator<Shared> MOST_FIRST =
                Comparator.comparingInt(Shared::count).reversed().thenComparing(Shared::claimId);

        Shared and(Shared more) {
            return new Shared(claimId, count + more.count, of);
        }
    }

    /** Claims by one kind of their keys. */
    private static final class Shelf {

        private final List<IndexedClaim> claims = new ArrayList<>();
        private final String kind;
        /** Made when it is first asked for: most are not. */
        private final Map<String, List<Entry>> byKey = new HashMap<>();

        Shelf(String kind) {
            this.kind = kind;
        }

        private record Entry(String articleId, Shared shared) {}

        /** What others have in common with {@code claim}, most first. */
        Stream<Shared> sharing(IndexedClaim claim) {
            if (byKey.isEmpty()) {
                claims.forEach(this::enter);
            }
            Map<String, Shared> sharing = new HashMap<>();
            for (String key : claim.keys(kind)) {
                byKey.getOrDefault(key, List.of()).stream()
                        .filter(other -> !other.articleId().equals(claim.articleId()))
                        .forEach(other -> sharing.merge(other.shared().claimId(), other.shared(), Shared::and));
            }
            return sharing.values().stream().sorted(Shared.MOST_FIRST);
        }

        private void enter(IndexedClaim claim) {
            Set<String> keys = claim.keys(kind);
            Entry entry = new Entry(claim.articleId(), new Shared(claim.id(), 1, keys.size()));
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
        }
    }
}
