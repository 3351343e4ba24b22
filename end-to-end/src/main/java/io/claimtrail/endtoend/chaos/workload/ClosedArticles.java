package io.claimtrail.endtoend.chaos.workload;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the articles of a workload, and records which of them no longer change. */
final class ClosedArticles {

    private final AtomicInteger articles = new AtomicInteger();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    int nextNumber() {
        return articles.getAndIncrement();
    }

    void add(String id) {
        closed.add(id);
    }

    boolean contains(String id) {
        return closed.contains(id);
    }
}
