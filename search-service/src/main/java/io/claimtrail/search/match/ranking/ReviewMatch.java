package io.claimtrail.search.match.ranking;

import io.claimtrail.contracts.review.Review;

/**
 * A review that matches a text.
 *
 * @param score likelihood that it reviews just what the text says, 0 to 1
 * @param reason the reason for the match, in words that a reader can check
 */
public record ReviewMatch(Review review, Level level, double score, String reason) {}
