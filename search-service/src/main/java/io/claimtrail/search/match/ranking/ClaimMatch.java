package io.claimtrail.search.match.ranking;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An earlier claim that matches a text.
 *
 * @param hit the claim's document in the envelope of a hit
 * @param score 0 to 1
 * @param reason the reason for the match, in words that a reader can check
 */
public record ClaimMatch(JsonNode hit, Level level, double score, String reason) {}
