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
 * Notes the articles of one stream. Where many come they share lines, since a line for each would cost more than all the
 * rest of taking it in: what comes within a second of the last note waits for the next one, or for the end.
 */
public final class StreamAudit implements ObjIntConsumer<String>, AutoCloseable {

    static final int IDS_A_LINE = 200;

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

    /** The article with {@code id} was answered with {@code status}; may come from any thread, also after the end. */
    @Override
    public synchronized void accept(String id, int status) {
        List<String> ids = waiting.computeIfAbsent(status, first -> new ArrayList<>());
        ids.add(id);
        if (closed || ids.size() == IDS_A_LINE || !clock.instant().isBefore(next)) {
            note();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        note();
    }

    private void note() {
        waiting.forEach((status, ids) -> log.accept(ids, status));
        waiting.clear();
        next = clock.instant().plus(PAUSE);
    }
}
