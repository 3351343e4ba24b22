package io.claimtrail.endtoend.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A generation of indices and its consumer group, whose offsets stay when the indices are deleted.
 *
 * @param retired whether it is marked as replaced
 * @param articlesOffset committed offset of the articles topic
 * @param claimsOffset committed offset of the claims topic
 */
record Generation(boolean exists, boolean retired, int articlesOffset, int claimsOffset, List<ArticleEntry> articles) {

    Generation {
        articles = List.copyOf(articles);
    }

    static Generation missing(int articles) {
        return new Generation(false, false, 0, 0, Collections.nCopies(articles, ArticleEntry.UNKNOWN));
    }

    Generation create() {
        return exists ? this : new Generation(true, false, articlesOffset, claimsOffset, articles);
    }

    Generation delete() {
        return new Generation(
                false, false, articlesOffset, claimsOffset, Collections.nCopies(articles.size(), ArticleEntry.UNKNOWN));
    }

    Generation retire() {
        return new Generation(exists, exists, articlesOffset, claimsOffset, articles);
    }

    Generation commit(int articlesPosition, int claimsPosition) {
        return new Generation(exists, retired, articlesPosition, claimsPosition, articles);
    }

    Generation with(int article, ArticleEntry entry) {
        List<ArticleEntry> changed = new ArrayList<>(articles);
        changed.set(article, entry);
        return new Generation(exists, retired, articlesOffset, claimsOffset, changed);
    }

    Generation sweep() {
        return new Generation(
                exists,
                retired,
                articlesOffset,
                claimsOffset,
                articles.stream().map(ArticleEntry::sweep).toList());
    }

    void addTo(StateKey key) {
        key.add(exists).add(retired).add(articlesOffset).add(claimsOffset);
        articles.forEach(entry -> entry.addTo(key));
    }
}
