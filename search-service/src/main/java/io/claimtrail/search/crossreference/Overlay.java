package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a round changes, laid over what the index holds.
 *
 * @param added claims that are to be written, by id
 * @param speakers who speaks in others, where that is somebody else than before, by claim id
 * @param gone ids of claims that are to be deleted
 */
record Overlay(Map<String, IndexedClaim> added, Map<String, JsonNode> speakers, Set<String> gone) {

    /** The claims as they are to be, without those that go. */
    List<IndexedClaim> over(Collection<IndexedClaim> claims) {
        return claims.stream().flatMap(this::over).toList();
    }

    private Stream<IndexedClaim> over(IndexedClaim claim) {
        String id = claim.id();
        if (gone.contains(id)) {
            return Stream.empty();
        }
        JsonNode speaker = speakers.get(id);
        return Stream.of(added.getOrDefault(id, speaker == null ? claim : claim.by(speaker)));
    }
}
