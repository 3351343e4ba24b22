package io.claimtrail.search.api.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.claim.MatchedClaim;
import java.util.List;

/** One fact-check with the claims that it is about, best first. */
record ReviewWithClaims(@JsonUnwrapped Review review, List<MatchedClaim> claims) {}
