package io.claimtrail.endtoend.model;

/**
 * The articles topic, one partition.
 *
 * @param size number of edits that were appended
 * @param kept offsets that compaction has not removed, as bits
 */
record ArticlesTopic(int size, int kept) {

    static final ArticlesTopic EMPTY = new ArticlesTopic(0, 0);

    ArticlesTopic append() {
        return new ArticlesTopic(size + 1, kept | 1 << size);
    }

    boolean contains(int offset) {
        return (kept >> offset & 1) != 0;
    }

    ArticlesTopic without(int offset) {
        return new ArticlesTopic(size, kept & ~(1 << offset));
    }

    void addTo(StateKey key) {
        key.add(size).add(kept);
    }
}
