package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads schema.org ClaimReview markup sent as JSON-LD: one object, an array, a graph or a DataFeed. Accepts all reviews of
 * a document or none; a {@link Refused} lists every place that is wrong.
 */
public final class ReviewReader {

    private final JsonContentReader content;

    /** Creates a reader of documents with at most {@code nestingDepth} levels of arrays and objects. */
    public ReviewReader(int nestingDepth) {
        this.content = new JsonContentReader("META-INF/resources/schemas/claim-review.json", nestingDepth);
    }

    /** Reads the JSON-LD document {@code bytes}. */
    public ReviewSubmission readReviews(byte[] bytes) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> reviews(valid.document());
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }

    private static ReviewSubmission reviews(JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        List<Review> reviews = ClaimReviewFinder.findReviews(document).stream()
                .map(node -> new ReviewAssembler(node, violations).assemble())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (violations.isEmpty() && reviews.isEmpty()) {
            violations.add(new Violation(document.isObject() ? "/@type" : "", "must contain a ClaimReview"));
        }
        return violations.isEmpty() ? new Accepted(reviews) : new Refused(Refusal.invalid(violations));
    }
}
