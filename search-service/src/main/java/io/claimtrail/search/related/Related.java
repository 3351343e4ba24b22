package io.claimtrail.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.change.ChangeKind;
import java.util.List;

/**
 * The claims that are related to a claim.
 *
 * @param same other sightings of its statement, earliest first
 * @param similar similar statements, most similar first
 * @param changes later claims in which its speaker said something different, one for each statement, earliest first
 * @param earlier the same of earlier claims
 */
public record Related(List<Alike> same, List<Alike> similar, List<Change> changes, List<Change> earlier) {

    public Related {
        same = List.copyOf(same);
        similar = List.copyOf(similar);
        changes = List.copyOf(changes);
        earlier = List.copyOf(earlier);
    }

    /**
     * A similar claim.
     *
     * @param claim its document
     * @param score the similarity, 0 to 1
     * @param reason the reason, in words that a reader can check
     */
    public record Alike(JsonNode claim, double score, String reason) {}

    /**
     * A later claim that differs from an earlier one.
     *
     * @param earlier its document
     * @param later its document
     * @param from the earlier claim's phrase
     * @param to the later claim's phrase
     */
    public record Change(JsonNode earlier, JsonNode later, ChangeKind what, String from, String to, String reason) {}
}
