package io.claimtrail.ingest.review;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.Refusal;
import java.util.List;

/** Result of reading the content of a request that submits reviews. */
public sealed interface ReviewSubmission {

    /** Valid reviews in their stored form; at least one. */
    record Accepted(List<Review> reviews) implements ReviewSubmission {

        public Accepted {
            reviews = List.copyOf(reviews);
            if (reviews.isEmpty()) {
                throw new IllegalArgumentException("no review");
            }
        }
    }

    /** Content of which no review is accepted, with the reason. */
    record Refused(Refusal refusal) implements ReviewSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
