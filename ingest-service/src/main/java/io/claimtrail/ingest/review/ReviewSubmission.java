package io.claimtrail.ingest.review;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.Refusal;
import java.util.List;

/** What came of the bytes somebody posted as fact-checks. */
public sealed interface ReviewSubmission {

    /** Reviews, ready to publish; at least one. */
    record Accepted(List<Review> reviews) implements ReviewSubmission {

        public Accepted {
            reviews = List.copyOf(reviews);
            if (reviews.isEmpty()) {
                throw new IllegalArgumentException("no review");
            }
        }
    }

    /** Something of which no part is taken. */
    record Refused(Refusal refusal) implements ReviewSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
