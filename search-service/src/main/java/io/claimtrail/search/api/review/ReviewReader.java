package io.claimtrail.search.api.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.ReviewSearch;
import io.claimtrail.search.query.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads fact-checks. */
@ApplicationScoped
public class ReviewReader {

    private final DocumentReader documents;

    ReviewReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** The newest fact-checks. */
    public List<Review> newest(int number) {
        ObjectNode request = ReviewSearch.request(null, List.of(), null, null, Sort.NEWEST);
        return documents
                .search(Index.REVIEWS, request.put("size", number))
                .documents()
                .map(document -> documents.read(document, Review.class))
                .toList();
    }
}
