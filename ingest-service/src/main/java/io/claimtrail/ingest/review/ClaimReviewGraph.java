package io.claimtrail.ingest.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds the reviews of a document wherever they stand: alone, in an array or graph, in a feed, within an article. */
final class ClaimReviewGraph {

    private final Map<String, JsonNode> known = new HashMap<>();
    private final List<LinkedNode> reviews = new ArrayList<>();

    private ClaimReviewGraph(JsonNode document) {
        LinkedNode root = new LinkedNode("", document, known);
        collectIds(document);
        collectReviews(root);
    }

    /** The reviews of {@code document}, in its order. */
    static List<LinkedNode> reviews(JsonNode document) {
        return List.copyOf(new ClaimReviewGraph(document).reviews);
    }

    private void collectIds(JsonNode node) {
        JsonNode id = node.path("@id");
        if (id.isTextual() && node.size() > 1) {
            known.putIfAbsent(id.textValue(), node);
        }
        node.valueStream().forEach(this::collectIds);
    }

    private void collectReviews(LinkedNode node) {
        if (node.isOf("ClaimReview")) {
            reviews.add(node);
        } else {
            node.children().forEach(this::collectReviews);
        }
    }
}
