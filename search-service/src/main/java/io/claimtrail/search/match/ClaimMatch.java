package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An earlier claim that a text repeats or resembles.
 *
 * @param hit as Elasticsearch gives it
 * @param score 0 to 1
 * @param reason in words that a reader can check
 */
public record ClaimMatch(JsonNode hit, Level level, double score, String reason) {}
