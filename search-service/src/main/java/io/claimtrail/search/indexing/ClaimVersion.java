package io.claimtrail.search.indexing;

import java.util.Collection;

/**
 * External versions of claims' documents. They order the versions of an article by their sequence. If the claims of one version are
 * written again, as after another extraction, that is a new version too. In between is room for the updates of
 * cross-referencing: Elasticsearch counts a version up with each of them. Pure.
 */
final class ClaimVersion {

    /** Bits for the updates of one document: 262,144. */
    private static final int UPDATE_BITS = 18;
    /** Bits for the times that the claims of one article version are written: 4,096. */
    private static final int REWRITE_BITS = 12;
    /** Largest sequence that fits: 8.6 billion. */
    private static final long MAX_SEQUENCE = Long.MAX_VALUE >> (UPDATE_BITS + REWRITE_BITS);

    private ClaimVersion() {}

    /** The first version of claims of the article version {@code sequence}, after all those of earlier ones. */
    static long first(long sequence) {
        return Math.clamp(sequence, 0, MAX_SEQUENCE) << (UPDATE_BITS + REWRITE_BITS);
    }

    /** The last version of claims of the article version {@code sequence}. */
    static long last(long sequence) {
        return first(sequence) | ((1L << (UPDATE_BITS + REWRITE_BITS)) - 1);
    }

    /** The version of claims of the article version {@code sequence} that replace documents with the versions {@code existing}. */
    static long again(long sequence, Collection<Long> existing) {
        long newest = existing.stream().mapToLong(Long::longValue).max().orElse(0);
        long next = ((newest >> UPDATE_BITS) + 1) << UPDATE_BITS;
        return Math.clamp(next, first(sequence), last(sequence));
    }
}
