package io.claimtrail.search.api.claim;

import io.claimtrail.search.match.ranking.Level;

/**
 * A claim that says, or may say, what a text or a fact-check says.
 *
 * @param score 0 to 1
 * @param reason the reason for the match, in words that a reader can check
 */
public record MatchedClaim(ClaimAnswer claim, Level level, double score, String reason) {}
