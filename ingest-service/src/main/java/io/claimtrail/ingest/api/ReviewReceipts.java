package io.claimtrail.ingest.api;

import io.claimtrail.contracts.review.Review;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Receipt of the accepted reviews of one document. */
@Schema(description = "The accepted reviews, in document order.")
record ReviewReceipts(List<ReviewReceipt> items) implements Receipt {

    @Override
    public List<String> ids() {
        return items.stream().map(ReviewReceipt::id).toList();
    }

    @Override
    public @Nullable String location() {
        return items.size() == 1 ? "/v1/reviews/" + items.getFirst().id() : null;
    }

    static ReviewReceipts of(List<Review> reviews) {
        return new ReviewReceipts(reviews.stream().map(ReviewReceipt::of).toList());
    }

    /** One accepted review. */
    record ReviewReceipt(
            @Schema(examples = "5d0f3c6f9a1b4e7c8d2a6b0c4e8f1a3d")
            String id,

            @Schema(description = ArticleReceipt.VERSION) String version,

            @Schema(description = "URL of the page that contains the review.") @Nullable String url) {

        private static ReviewReceipt of(Review review) {
            return new ReviewReceipt(review.id(), review.version(), review.url());
        }
    }
}
