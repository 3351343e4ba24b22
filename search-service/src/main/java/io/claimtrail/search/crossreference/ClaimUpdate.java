package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A claim's document with a new speaker, statement or reviews.
 *
 * @param sequence version of the stored document; unchanged, so that a newer article version still wins
 */
public record ClaimUpdate(String id, long sequence, ObjectNode document) {}
