package io.claimtrail.search.crossreference;

import java.util.Set;

/**
 * What events have changed in the index, and cross-referencing starts from.
 *
 * @param articles ids of articles whose claims were written or deleted
 * @param speakers ids of curated speakers that were written or deleted
 * @param reviews ids of reviews that were written or deleted
 */
public record Touched(Set<String> articles, Set<String> speakers, Set<String> reviews) {

    public Touched {
        articles = Set.copyOf(articles);
        speakers = Set.copyOf(speakers);
        reviews = Set.copyOf(reviews);
    }

    /** These articles alone. */
    public static Touched articles(Set<String> articles) {
        return new Touched(articles, Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return articles.isEmpty() && speakers.isEmpty() && reviews.isEmpty();
    }
}
