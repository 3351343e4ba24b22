package io.claimtrail.search.indexing;

import java.util.Set;

/**
 * What the ledger knows of an article.
 *
 * @param sequence of the version it speaks of; -1 where it knows nothing
 * @param claimIds every claim that may be in the index
 */
record LedgerEntry(long sequence, Set<String> claimIds, boolean withdrawn) {

    static final LedgerEntry UNKNOWN = new LedgerEntry(-1, Set.of(), false);

    LedgerEntry {
        claimIds = Set.copyOf(claimIds);
    }
}
