package io.claimtrail.search.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Elasticsearch's answer to one search.
 *
 * @param answer the whole answer, with the envelope around the hits
 */
public record SearchHits(JsonNode answer) {

    /** The hits, each with its document in an envelope. */
    public List<JsonNode> hits() {
        return answer.path("hits").path("hits").valueStream().toList();
    }

    /** The documents of the hits, in the same order. */
    public Stream<JsonNode> documents() {
        return hits().stream().map(SearchHits::document);
    }

    /** Number of documents that match. */
    public long total() {
        return answer.path("hits").path("total").path("value").asLong();
    }

    /** {@code eq} where {@link #total} is exact, {@code gte} where Elasticsearch stopped counting there. */
    public String totalRelation() {
        return answer.path("hits").path("total").path("relation").asText("eq");
    }

    /** The counts that the search requested. */
    public JsonNode aggregations() {
        return answer.path("aggregations");
    }

    /** The document of one hit. */
    public static JsonNode document(JsonNode hit) {
        return hit.path("_source");
    }

    /** The id of one hit. */
    public static String id(JsonNode hit) {
        return hit.path("_id").asText();
    }

    /** The fragments of {@code field} with the matches marked; a missing node where nothing matched in it. */
    public static JsonNode highlight(JsonNode hit, String field) {
        return hit.path("highlight").path(field);
    }

    /** The strings of a JSON array. */
    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
