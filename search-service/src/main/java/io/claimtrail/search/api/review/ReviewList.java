package io.claimtrail.search.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.paging.Page.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of fact-checks. */
record ReviewList(
        List<Review> items,
        Total total,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
