package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes of a batch that are not in the index yet.
 *
 * @param added claims to write, by id
 * @param speakers new speakers of claims that the batch does not write itself, by claim id
 * @param deleted ids of claims to delete
 */
record PendingChanges(Map<String, IndexedClaim> added, Map<String, JsonNode> speakers, Set<String> deleted) {

    /** Claims from the index as they will be after the batch, without those that it deletes. */
    List<IndexedClaim> apply(Collection<IndexedClaim> claims) {
        return claims.stream().flatMap(this::apply).toList();
    }

    private Stream<IndexedClaim> apply(IndexedClaim claim) {
        String id = claim.id();
        if (deleted.contains(id)) {
            return Stream.empty();
        }
        JsonNode speaker = speakers.get(id);
        return Stream.of(added.getOrDefault(id, speaker == null ? claim : claim.withSpeaker(speaker)));
    }
}
