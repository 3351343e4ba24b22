package io.claimtrail.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One request that goes on for as long as one likes. */
final class ArticleStream implements AutoCloseable {

    /** Holds all that is sent while nobody reads. */
    private static final int BUFFER = 4 * 1024 * 1024;

    private final PipedOutputStream out = new PipedOutputStream();
    private final CompletableFuture<List<JsonNode>> answers;

    ArticleStream(Api ingest) throws IOException {
        answers = ingest.stream("/v1/articles", new PipedInputStream(out, BUFFER));
    }

    void send(Stream<String> lines) throws IOException {
        for (String line : lines.toList()) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** Ends the request and returns an answer for each line. */
    List<JsonNode> finish() throws Exception {
        out.close();
        return answers.get(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
