package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.DocumentState;
import java.util.Map;

/**
 * New values of some fields of an indexed claim: its speaker, its statement or its reviews.
 *
 * @param articleId the claim's article
 * @param read state of the claim that the values were computed for; a claim of another state is not changed
 * @param fields values by the name of their field
 */
public record ClaimUpdate(String id, String articleId, DocumentState read, Map<String, JsonNode> fields) {

    public ClaimUpdate {
        fields = Map.copyOf(fields);
    }

    /** The fields as a part of a document. */
    public ObjectNode document() {
        return JsonNodeFactory.instance.objectNode().setAll(fields);
    }
}
