package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A claim's newest document with the values of an update.
 *
 * @param sequence version of the stored document; unchanged, so that a newer article version still wins
 */
public record UpdatedClaim(String id, long sequence, ObjectNode document) {}
