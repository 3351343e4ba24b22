package io.claimtrail.search.index;

/** Shared documents for tests of other packages. */
public final class SharedDocumentsInMemory {

    private final FakeCluster cluster = new FakeCluster();

    public SharedDocuments documents() {
        return cluster.sharedDocuments();
    }

    /** Deletes all documents. */
    public void clear() {
        cluster.deleteDocuments();
    }
}
