package io.claimtrail.search.crossreference;

import java.util.HashSet;
import java.util.Set;

/**
 * What the topics of two claims have in common, by their keys: before either is read.
 *
 * @param shared words that both have
 * @param shorter words that the shorter has
 */
record Overlap(int shared, int shorter) {

    static Overlap of(IndexedClaim one, IndexedClaim other) {
        Set<String> topic = one.keys(ClaimKeys.TOPIC);
        Set<String> others = other.keys(ClaimKeys.TOPIC);
        Set<String> shared = new HashSet<>(topic);
        shared.retainAll(others);
        return new Overlap(shared.size(), Math.min(topic.size(), others.size()));
    }
}
