package io.claimtrail.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.localstack.installation.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One request whose lines are sent over time. Uses the old client of the JDK, because the new one may delay the head of a
 * request until more of the body is there.
 */
final class ArticleStream implements AutoCloseable {

    private static final int CHUNK = 4096;
    private static final int TIMEOUT_MILLIS = 120_000;

    private final HttpURLConnection request;
    private final OutputStream out;

    ArticleStream(Api ingest) throws IOException {
        request = (HttpURLConnection) URI.create("http://127.0.0.1:" + ingest.port() + "/v1/articles")
                .toURL()
                .openConnection();
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", "application/x-ndjson");
        request.setChunkedStreamingMode(CHUNK);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setDoOutput(true);
        out = request.getOutputStream();
    }

    void send(Stream<String> lines) throws IOException {
        for (String line : lines.toList()) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** Ends the request and returns the answer to each line. */
    List<JsonNode> finish() throws IOException {
        out.close();
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8))) {
            return answers.lines().map(Api::parse).toList();
        }
    }

    @Override
    public void close() {
        request.disconnect();
    }
}
