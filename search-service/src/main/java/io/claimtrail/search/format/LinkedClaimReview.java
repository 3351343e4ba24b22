package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a fact-check as schema.org's ClaimReview, in JSON-LD. Fields that its publisher left out are left out. The
 * claimant is a node without a type, since it is unknown whether it is a person.
 */
public final class LinkedClaimReview {

    private LinkedClaimReview() {}

    /** The ClaimReview of {@code review}, which is in the shape of the JSON answer. */
    public static ObjectNode of(JsonNode review) {
        return LinkedData.document(node(review));
    }

    static ObjectNode node(JsonNode review) {
        ObjectNode node = LinkedData.thing("ClaimReview", "review", review);
        copy(review, "url", node, "url");
        copy(review, "title", node, "name");
        copy(review, "claimReviewed", node, "claimReviewed");
        copy(review, "datePublished", node, "datePublished");
        copy(review, "language", node, "inLanguage");
        if (review.hasNonNull("publisher")) {
            copy(review, "publisher", node.putObject("author").put("@type", "Organization"), "name");
        }
        if (review.hasNonNull("rating")) {
            node.set("reviewRating", rating(review.path("rating")));
        }
        node.set("itemReviewed", claim(review));
        return node;
    }

    private static ObjectNode rating(JsonNode rating) {
        ObjectNode node = LinkedData.typed("Rating");
        copy(rating, "name", node, "alternateName");
        copy(rating, "value", node, "ratingValue");
        copy(rating, "best", node, "bestRating");
        copy(rating, "worst", node, "worstRating");
        return node;
    }

    private static ObjectNode claim(JsonNode review) {
        ObjectNode node = LinkedData.typed("Claim");
        copy(review, "claimReviewed", node, "text");
        copy(review, "claimDate", node, "datePublished");
        if (review.hasNonNull("claimant")) {
            copy(review, "claimant", node.putObject("author"), "name");
        }
        if (!review.path("appearances").isEmpty()) {
            ArrayNode appearances = node.putArray("appearance");
            review.path("appearances")
                    .forEach(address ->
                            appearances.add(LinkedData.typed("CreativeWork").set("url", address)));
        }
        return node;
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String property) {
        if (from.hasNonNull(field)) {
            to.set(property, from.path(field));
        }
    }
}
