package io.claimtrail.ingest.api;

import io.claimtrail.contracts.review.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the sender of reviews gets back. */
@Schema(description = "The accepted reviews, in the order in which they were posted")
record ReviewReceipts(List<ReviewReceipt> items) implements Receipt {

    @Override
    public List<String> ids() {
        return items.stream().map(ReviewReceipt::id).toList();
    }

    static ReviewReceipts of(List<Review> reviews) {
        return new ReviewReceipts(reviews.stream().map(ReviewReceipt::of).toList());
    }

    /** What the sender of one review gets back. */
    record ReviewReceipt(
            @Schema(examples = "5d0f3c6f9a1b4e7c8d2a6b0c4e8f1a3d")
            String id,

            @Schema(description = "Digest of the content: the same content has the same version")
            String version,

            @Schema(description = "The page that holds the review") @Nullable String url) {

        private static ReviewReceipt of(Review review) {
            return new ReviewReceipt(review.id(), review.version(), review.url());
        }
    }
}
