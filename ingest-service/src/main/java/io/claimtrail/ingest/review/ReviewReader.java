package io.claimtrail.ingest.review;

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
import com.fasterxml.jackson.databind.JsonNode;

/** Reads schema.org ClaimReview posted as JSON-LD: one object, an array, a graph or a DataFeed. */
public final class ReviewReader {

    private final JsonContentReader content;

    /** A reader of documents with at most {@code nestingDepth} levels of arrays and objects. */
    public ReviewReader(int nestingDepth) {
        this.content = new JsonContentReader("META-INF/resources/schemas/claim-review.json", nestingDepth);
    }

    /** What {@code bytes} hold: every review, or what is wrong with some of them. */
    public ReviewSubmission read(byte[] bytes) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> reviews(valid.document());
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }

    private static ReviewSubmission reviews(JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        List<Review> reviews = ClaimReviewGraph.reviews(document).stream()
                .map(node -> new ReviewAssembly(node, violations).review())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (violations.isEmpty() && reviews.isEmpty()) {
            violations.add(new Violation(document.isObject() ? "/@type" : "", "no ClaimReview is here"));
        }
        return violations.isEmpty() ? new Accepted(reviews) : new Refused(Refusal.invalid(violations));
    }
}
