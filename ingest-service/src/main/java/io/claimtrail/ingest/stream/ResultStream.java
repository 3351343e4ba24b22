package io.claimtrail.ingest.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Writes the results of one bulk request as NDJSON, in the order in which they were added. A limited number of them wait for Kafka at
 * a time; at the limit, adding one more waits for the first, which slows the client down.
 */
final class ResultStream {

    private final OutputStream out;
    private final int window;
    private final ObjectWriter writer;
    private final Deque<CompletableFuture<LineResult>> waiting = new ArrayDeque<>();

    /**
     * A stream without results.
     *
     * @param out where the results are written; the caller closes it
     * @param window maximum number of results that wait for Kafka at a time
     */
    ResultStream(OutputStream out, int window, ObjectMapper mapper) {
        this.out = out;
        this.window = window;
        this.writer = mapper.writerFor(LineResult.class)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** Adds the next result, and writes those that are known by now. */
    void add(CompletableFuture<LineResult> result) throws IOException {
        waiting.add(result);
        while (waiting.size() >= window
                || (!waiting.isEmpty() && waiting.element().isDone())) {
            writeNext();
        }
    }

    /** Adds a result that is known already. */
    void add(LineResult result) throws IOException {
        add(CompletableFuture.completedFuture(result));
    }

    /** Passes what is written on to the client. */
    void flush() throws IOException {
        out.flush();
    }

    /** Waits for all results, and writes them. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        writer.writeValue(out, waiting.remove().join());
        out.write('\n');
    }
}
