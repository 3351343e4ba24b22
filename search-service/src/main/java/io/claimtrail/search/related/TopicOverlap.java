package io.claimtrail.search.related;

import io.claimtrail.search.crossreference.IndexedClaim;
import java.util.HashSet;
import java.util.Set;

/**
 * The overlap of the topics of two claims, computed from their keys, so that neither text needs to be parsed.
 *
 * @param shared number of words that both topics have
 * @param shorter number of words of the shorter topic
 */
record TopicOverlap(int shared, int shorter) {

    static TopicOverlap of(IndexedClaim one, IndexedClaim other) {
        Set<String> topic = one.topic();
        Set<String> others = other.topic();
        Set<String> shared = new HashSet<>(topic);
        shared.retainAll(others);
        return new TopicOverlap(shared.size(), Math.min(topic.size(), others.size()));
    }
}
