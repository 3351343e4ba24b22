package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.change.ChangeKind;
import java.util.List;

/**
 * ChangeKind a claim has to do with others.
 *
 * @param same other sightings of the statement, earliest first
 * @param similar other statements on the same thing, most alike first
 * @param changes what its speaker said differently later, earliest first; each statement once
 */
public record Related(List<Alike> same, List<Alike> similar, List<Change> changes) {

    public Related {
        same = List.copyOf(same);
        similar = List.copyOf(similar);
        changes = List.copyOf(changes);
    }

    /**
     * A claim like it.
     *
     * @param claim its document
     * @param score 0 to 1
     * @param reason in words that a reader can check
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
