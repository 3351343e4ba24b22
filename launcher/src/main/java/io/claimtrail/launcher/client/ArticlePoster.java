package io.claimtrail.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.client.Posted.Accepted;
import io.claimtrail.launcher.client.Posted.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Posts files of articles to ingest-service. */
public final class ArticlePoster {

    private static final String PATH = "/v1/articles";
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ServiceClient ingest;

    public ArticlePoster(ServiceClient ingest) {
        this.ingest = ingest;
    }

    /**
     * Posts the articles of one file.
     *
     * @param outcome called for each article as soon as its answer has arrived
     * @throws ServiceException where the service does not answer, or can't accept anything now
     */
    public void post(Path file, Consumer<Posted> outcome) {
        String name = String.valueOf(file.getFileName());
        Optional<InputFormat> format = InputFormat.of(name);
        if (format.isEmpty()) {
            outcome.accept(new Refused(
                    name, "is not named .json, .ndjson, .jsonl or .txt (ninjs and HTML come with a later version)"));
            return;
        }
        try {
            switch (format.get()) {
                case JSON, TEXT -> outcome.accept(postOne(name, format.get(), Files.readAllBytes(file)));
                case NDJSON -> postLines(name, file, outcome);
            }
        } catch (IOException e) {
            outcome.accept(new Refused(name, "can't be read (" + e.getMessage() + ")"));
        }
    }

    /**
     * Posts a document of any format that the service reads: one article, or several such as a feed.
     *
     * @param name of the document, for people
     * @param url where it was published
     */
    void postDocument(String name, String mediaType, String url, byte[] content, Consumer<Posted> outcome) {
        HttpResponse<String> answer = ingest.post(PATH + "?url=" + ServiceClient.encode(url), mediaType, content);
        if (answer.statusCode() == OK) {
            answer.body().lines().forEach(line -> outcome.accept(posted(name, 0, ingest.parse(line))));
        } else if (answer.statusCode() == ACCEPTED) {
            outcome.accept(
                    new Accepted(name, ingest.parse(answer.body()).path("id").asText()));
        } else {
            requireAvailable(answer.statusCode());
            outcome.accept(new Refused(name, Problem.text(answer.statusCode(), answer.body())));
        }
    }

    /** How many articles a file holds; 0 where it can't be read. */
    public static long count(Path file) {
        if (InputFormat.of(String.valueOf(file.getFileName()))
                .filter(InputFormat.NDJSON::equals)
                .isEmpty()) {
            return 1;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            return 0;
        }
    }

    private Posted postOne(String name, InputFormat format, byte[] content) {
        HttpResponse<String> answer = ingest.post(PATH, format.mediaType(), content);
        if (answer.statusCode() == ACCEPTED) {
            return new Accepted(name, ingest.parse(answer.body()).path("id").asText());
        }
        requireAvailable(answer.statusCode());
        return new Refused(name, Problem.text(answer.statusCode(), answer.body()));
    }

    private void postLines(String name, Path file, Consumer<Posted> outcome) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            LineBatches batches = new LineBatches(in);
            for (byte[] batch = batches.next(); batch.length > 0; batch = batches.next()) {
                postBatch(name, batches.before(), batch, outcome);
            }
        }
    }

    private void postBatch(String name, long before, byte[] batch, Consumer<Posted> outcome) throws IOException {
        HttpResponse<InputStream> answer = ingest.postForStream(PATH, InputFormat.NDJSON.mediaType(), batch);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != OK) {
                requireAvailable(answer.statusCode());
                throw new ServiceException("ingest-service answered " + answer.statusCode()
                        + ": look at ./claimtrail logs ingest-service");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                outcome.accept(posted(name, before, ingest.parse(line)));
            }
        }
    }

    private static Posted posted(String name, long before, JsonNode answer) {
        String origin = name + " line " + (before + answer.path("line").asLong());
        int status = answer.path("status").asInt();
        if (status == ACCEPTED) {
            return new Accepted(origin, answer.path("id").asText());
        }
        requireAvailable(status);
        return new Refused(origin, answer.path("detail").asText());
    }

    private static void requireAvailable(int status) {
        if (status == UNAVAILABLE) {
            throw new ServiceException("Kafka is unavailable: see ./claimtrail status, and post again"
                    + " (accepted articles are safe; posting them again changes nothing)");
        }
    }
}
