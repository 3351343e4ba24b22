package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * New values of some fields of an indexed claim: its speaker, its statement or its reviews. All other fields stay as they are
 * when the update is written, because other instances may change them meanwhile.
 *
 * @param sequence version of the claim that the values were computed for; a claim of another version is not changed
 * @param fields values by the name of their field
 */
public record ClaimUpdate(String id, long sequence, Map<String, JsonNode> fields) {

    public ClaimUpdate {
        fields = Map.copyOf(fields);
    }
}
