package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A claim's document as it is to be, in the version that it was written with. */
public record Rewrite(String id, long sequence, ObjectNode document) {}
