package io.claimtrail.search.match;

import io.claimtrail.contracts.review.Review;

/**
 * A review of what a text says.
 *
 * @param score 0 to 1, how likely it is that it reviews just that
 * @param reason in words that a reader can check
 */
public record ReviewMatch(Review review, Level level, double score, String reason) {}
