package io.claimtrail.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.paging.Page.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of reviews. */
record ReviewList(
        List<Review> items,
        Total total,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}
