package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the ClaimReview nodes of a JSON-LD document at any depth: as the root, in an array, a graph or a feed, or within
 * an article. A node inside another ClaimReview is not one of them.
 */
final class ClaimReviewFinder {

    private final Map<String, JsonNode> nodesById = new HashMap<>();
    private final List<JsonLdNode> reviews = new ArrayList<>();

    private ClaimReviewFinder(JsonNode document) {
        JsonLdNode root = new JsonLdNode("", document, nodesById);
        collectIds(document);
        collectReviews(root);
    }

    /** Returns the ClaimReview nodes of {@code document} in document order. */
    static List<JsonLdNode> findReviews(JsonNode document) {
        return List.copyOf(new ClaimReviewFinder(document).reviews);
    }

    private void collectIds(JsonNode node) {
        JsonNode id = node.path("@id");
        if (id.isTextual() && node.size() > 1) {
            nodesById.putIfAbsent(id.textValue(), node);
        }
        node.valueStream().forEach(this::collectIds);
    }

    private void collectReviews(JsonLdNode node) {
        if (node.hasType("ClaimReview")) {
            reviews.add(node);
        } else {
            node.children().forEach(this::collectReviews);
        }
    }
}
