package io.claimtrail.ingest.review;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.Refusal;
import java.util.List;

/** Result of reading the content of a request that submits reviews. */
public sealed interface ReviewSubmission {

    /** What is accepted or refused as a whole: a document that is no feed, or one item of a feed. */
    sealed interface Item extends ReviewSubmission {}

    /** Valid reviews in their stored form; at least one. */
    record Accepted(List<Review> reviews) implements Item {

        public Accepted {
            reviews = List.copyOf(reviews);
            if (reviews.isEmpty()) {
                throw new IllegalArgumentException("no review");
            }
        }
    }

    /** Content of which no review is accepted, with the reason. */
    record Refused(Refusal refusal) implements Item {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }

    /** The items of a DataFeed, in document order: each review by itself, and each element that holds none. */
    record Feed(List<Item> items) implements ReviewSubmission {

        public Feed {
            items = List.copyOf(items);
        }
    }
}
