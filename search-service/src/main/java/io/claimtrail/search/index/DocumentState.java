package io.claimtrail.search.index;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The state of a document when it was read: it is the same as long as the document has not been written.
 *
 * @param sequenceNumber of the last write of the document in its shard, {@code _seq_no}
 * @param primaryTerm of the shard at that write, {@code _primary_term}
 */
public record DocumentState(long sequenceNumber, long primaryTerm) {

    /** The state that {@code hit}, of a search for it or of a multi-get, has. */
    public static DocumentState of(JsonNode hit) {
        return new DocumentState(
                hit.path("_seq_no").asLong(), hit.path("_primary_term").asLong());
    }
}
