package io.claimtrail.claims.pipeline;

/**
 * Counts the articles that this instance has read and whose results are not yet published, and their bytes with those of the
 * results. Not thread-safe.
 */
final class WorkInHand {

    private final int maxArticles;
    private final long maxBytes;
    private int articles;
    private long bytes;

    WorkInHand(int maxArticles, long maxBytes) {
        this.maxArticles = maxArticles;
        this.maxBytes = maxBytes;
    }

    void add(ArticleWork work) {
        articles++;
        bytes += work.size();
    }

    /** Adds the bytes of the result of an article that was added before. */
    void addResult(ProcessedArticle processed) {
        bytes += processed.outcome().size();
    }

    /** Removes an article that has no result: its partition was lost. */
    void remove(ArticleWork work) {
        articles--;
        bytes -= work.size();
    }

    /** Removes an article with its result. */
    void remove(ProcessedArticle processed) {
        articles--;
        bytes -= processed.size();
    }

    int articles() {
        return articles;
    }

    /** Whether one of the limits is reached. */
    boolean isFull() {
        return articles >= maxArticles || bytes >= maxBytes;
    }
}
