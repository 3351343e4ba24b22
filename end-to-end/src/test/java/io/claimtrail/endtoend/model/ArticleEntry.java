package io.claimtrail.endtoend.model;

/**
 * What one generation contains of one article.
 *
 * @param version version of the article's document, also if it was deleted with it; -1 if there was none
 * @param present whether the document exists
 * @param ledgerSequence sequence of the entry in the ledger; -1 if there is none
 * @param withdrawn whether the ledger has the article as withdrawn
 * @param claims sequences whose claims are in the index, as bits
 */
record ArticleEntry(int version, boolean present, int ledgerSequence, boolean withdrawn, int claims) {

    static final ArticleEntry UNKNOWN = new ArticleEntry(-1, false, -1, false, 0);

    int indexedVersion() {
        return present ? version : -1;
    }

    /** Whether the article is contained in a newer version than {@code sequence}, or withdrawn since. */
    boolean isNewerThan(int sequence) {
        return indexedVersion() > sequence || (withdrawn && ledgerSequence > sequence);
    }

    ArticleEntry indexArticle(int sequence) {
        boolean stale = sequence < version;
        return stale ? this : new ArticleEntry(sequence, true, ledgerSequence, withdrawn, claims);
    }

    ArticleEntry indexClaims(int sequence, boolean hasClaims) {
        return new ArticleEntry(version, present, sequence, false, hasClaims ? 1 << sequence : 0);
    }

    ArticleEntry withdraw(int sequence) {
        boolean stale = sequence < version;
        return new ArticleEntry(stale ? version : sequence, stale && present, sequence, true, 0);
    }

    ArticleEntry sweep() {
        boolean outdated = !withdrawn && ledgerSequence != indexedVersion();
        return outdated ? new ArticleEntry(version, present, ledgerSequence, false, 0) : this;
    }

    void addTo(StateKey key) {
        key.add(version).add(present).add(ledgerSequence).add(withdrawn).add(claims);
    }
}
