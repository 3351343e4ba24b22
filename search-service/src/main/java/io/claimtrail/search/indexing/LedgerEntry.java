package io.claimtrail.search.indexing;

import java.util.Set;

/**
 * An article's entry in the ledger.
 *
 * @param sequence sequence of the newest article version that was indexed; -1 if none was
 * @param claimIds ids of all claims that may be in the index
 */
record LedgerEntry(long sequence, Set<String> claimIds, boolean withdrawn) {

    /** Entry of an article that the ledger does not contain. */
    static final LedgerEntry UNKNOWN = new LedgerEntry(-1, Set.of(), false);

    LedgerEntry {
        claimIds = Set.copyOf(claimIds);
    }
}
