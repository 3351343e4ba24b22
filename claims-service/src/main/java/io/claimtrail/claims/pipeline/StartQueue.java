package io.claimtrail.claims.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Articles that have not started. They start together, in the order of reading. While there are articles that were in progress
 * when processes ended, those start first, each while no other one is in progress. Not thread-safe.
 */
final class StartQueue {

    private final Deque<ArticleWork> waiting = new ArrayDeque<>();

    void add(ArticleWork work) {
        waiting.add(work);
    }

    /** Adds an article that was taken and could not start. */
    void addFirst(ArticleWork work) {
        waiting.addFirst(work);
    }

    /** Removes and returns all articles. */
    List<ArticleWork> takeAll() {
        List<ArticleWork> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }

    /** Removes and returns the first article that was in progress when a process ended. */
    Optional<ArticleWork> takeSuspect() {
        Optional<ArticleWork> first =
                waiting.stream().filter(ArticleWork::isSuspect).findFirst();
        first.ifPresent(waiting::remove);
        return first;
    }

    /** Removes and returns the articles of a partition that was lost. */
    List<ArticleWork> discard(OffsetTracker tracker) {
        List<ArticleWork> discarded =
                waiting.stream().filter(work -> work.tracker() == tracker).toList();
        waiting.removeAll(discarded);
        return discarded;
    }
}
