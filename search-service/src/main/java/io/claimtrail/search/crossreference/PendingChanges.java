package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Changes of a batch that are not in the index yet.
 *
 * @param speakers new speakers by claim id
 */
record PendingChanges(Map<String, JsonNode> speakers) {

    /** Claims from the index as they will be after the batch. */
    List<IndexedClaim> apply(Collection<IndexedClaim> claims) {
        return claims.stream().map(this::apply).toList();
    }

    private IndexedClaim apply(IndexedClaim claim) {
        JsonNode speaker = speakers.get(claim.id());
        return speaker == null ? claim : claim.withSpeaker(speaker);
    }
}
