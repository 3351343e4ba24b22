package io.claimtrail.ingest.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Audit of one bulk request. Articles that are answered within a second of the last log line share the next one, by
 * status, because a line for each would cost more than all other work on an article. Closing logs the rest.
 */
public final class StreamAudit implements ObjIntConsumer<String>, AutoCloseable {

    /** Maximum number of ids in one log line. */
    static final int MAX_IDS_PER_LINE = 200;

    /** Minimum time between log lines, unless one is full. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjIntConsumer<List<String>> log;
    private final InstantSource clock;
    private final Map<Integer, List<String>> waiting = new TreeMap<>();
    private Instant next = Instant.MIN;
    private boolean closed;

    StreamAudit(ObjIntConsumer<List<String>> log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Records that the article with {@code id} was answered with {@code status}. Any thread may call it, even after close. */
    @Override
    public synchronized void accept(String id, int status) {
        List<String> ids = waiting.computeIfAbsent(status, first -> new ArrayList<>());
        ids.add(id);
        if (closed || ids.size() == MAX_IDS_PER_LINE || !clock.instant().isBefore(next)) {
            flush();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        flush();
    }

    private void flush() {
        waiting.forEach((status, ids) -> log.accept(ids, status));
        waiting.clear();
        next = clock.instant().plus(PAUSE);
    }
}
