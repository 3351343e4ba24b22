package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the ClaimReview nodes of a JSON-LD document at any depth: as the root, in an array, a graph or a feed, or within
 * an article. A node inside another ClaimReview is not one of them.
 */
final class ClaimReviewFinder {

    private static final String ELEMENTS = "dataFeedElement";

    private final JsonLdNode root;
    private final Map<String, JsonNode> nodesById = new HashMap<>();
    private final List<JsonLdNode> reviews = new ArrayList<>();

    private ClaimReviewFinder(JsonNode document) {
        root = new JsonLdNode("", document, nodesById);
        collectIds(document);
    }

    /** Returns the ClaimReview nodes of {@code document} in document order. */
    static List<JsonLdNode> findReviews(JsonNode document) {
        ClaimReviewFinder finder = new ClaimReviewFinder(document);
        finder.collectReviews(finder.root);
        return List.copyOf(finder.reviews);
    }

    /**
     * Returns what a DataFeed lists, in document order: the ClaimReview nodes, and each element that holds none; empty if
     * {@code document} is no DataFeed.
     */
    static Optional<List<JsonLdNode>> findFeedItems(JsonNode document) {
        ClaimReviewFinder finder = new ClaimReviewFinder(document);
        if (!finder.root.hasType("DataFeed") || !document.path(ELEMENTS).isArray()) {
            return Optional.empty();
        }
        finder.root.member(ELEMENTS).children().forEach(element -> {
            int before = finder.reviews.size();
            finder.collectReviews(element);
            if (finder.reviews.size() == before) {
                finder.reviews.add(element);
            }
        });
        return Optional.of(List.copyOf(finder.reviews));
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
