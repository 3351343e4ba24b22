package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;

/**
 * The documents of one batch that cross-referencing starts from.
 *
 * @param added documents of claims to write; cross-referencing sets their speakers and statements in place
 * @param deleted ids of claims to delete
 * @param curated ids of curated speakers that were written or deleted
 * @param curatedNameKeys keys of the names of {@code curated}
 */
record ChangedDocuments(
        Collection<ObjectNode> added, Set<String> deleted, Set<String> curated, Set<String> curatedNameKeys) {}
