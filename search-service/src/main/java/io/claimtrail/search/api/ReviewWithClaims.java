package io.claimtrail.search.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.MatchAnswer.MatchedClaim;
import java.util.List;

/** One review with the claims that it is about, best first. */
record ReviewWithClaims(@JsonUnwrapped Review review, List<MatchedClaim> claims) {}
