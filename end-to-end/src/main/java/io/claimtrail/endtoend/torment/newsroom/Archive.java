package io.claimtrail.endtoend.torment.newsroom;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbers of a newsroom's articles, and which of these nobody will write to any more. */
final class Archive {

    private final AtomicInteger articles = new AtomicInteger();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    int nextNumber() {
        return articles.getAndIncrement();
    }

    void add(String id) {
        closed.add(id);
    }

    boolean has(String id) {
        return closed.contains(id);
    }
}
