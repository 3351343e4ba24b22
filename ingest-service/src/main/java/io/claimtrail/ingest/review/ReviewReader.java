package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads schema.org ClaimReview markup sent as JSON-LD: one object, an array, a graph or a DataFeed. Accepts all reviews of
 * a document or none; a {@link Refused} lists the places that are wrong.
 */
public final class ReviewReader {

    /** Maximum number of violations that are collected; the refusal lists fewer. */
    private static final int MAX_VIOLATIONS = 100;

    private final JsonContentReader content;
    private final ReviewLimits limits;

    /** Creates a reader of documents within {@code json}, and of reviews within {@code limits}. */
    public ReviewReader(JsonLimits json, ReviewLimits limits) {
        this.content = new JsonContentReader("META-INF/resources/schemas/claim-review.json", json);
        this.limits = limits;
    }

    /** Reads the JSON-LD document {@code bytes}. */
    public ReviewSubmission readReviews(byte[] bytes) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> reviews(valid.document());
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }

    private ReviewSubmission reviews(JsonNode document) {
        List<JsonLdNode> nodes = ClaimReviewFinder.findReviews(document);
        List<Violation> violations = new ArrayList<>();
        if (nodes.size() > limits.reviews()) {
            violations.add(limits.tooMany(nodes.size()));
        } else if (nodes.isEmpty()) {
            violations.add(new Violation(document.isObject() ? "/@type" : "", "must contain a ClaimReview"));
        }
        Set<Review> reviews = new LinkedHashSet<>();
        long characters = 0;
        for (JsonLdNode node : violations.isEmpty() ? nodes : List.<JsonLdNode>of()) {
            Optional<Review> review = new ReviewAssembler(node, limits, violations).assemble();
            if (review.filter(reviews::add).isPresent()) {
                characters += characters(review.get());
            }
            if (characters > limits.characters()) {
                violations.add(limits.tooLong(node.pointer()));
            }
            if (violations.size() >= MAX_VIOLATIONS || characters > limits.characters()) {
                break;
            }
        }
        return violations.isEmpty() ? new Accepted(List.copyOf(reviews)) : new Refused(Refusal.invalid(violations));
    }

    private static long characters(Review review) {
        return length(review.url())
                + length(review.title())
                + length(review.publisher())
                + length(review.claimReviewed())
                + length(review.claimant())
                + review.appearances().stream().mapToLong(String::length).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
