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
import java.util.List;
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
            outcome.accept(new Refused(name, "is not named " + InputFormat.NAMES));
            return;
        }
        try {
            switch (format.get()) {
                case JSON, TEXT, HTML, XML ->
                    postDocument(name, format.get().mediaType(), PATH, outcome, Files.readAllBytes(file));
                case CSV -> postTable(name, file, outcome);
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
        postDocument(name, mediaType, PATH + "?url=" + ServiceClient.encode(url), outcome, content);
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

    /** The files below {@code path} that can be posted, in the order of their names; {@code path} itself if it is a file. */
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file ->
                            InputFormat.of(String.valueOf(file.getFileName())).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** Posts a document of one article, or one of several, such as a feed. */
    private void postDocument(String name, String mediaType, String path, Consumer<Posted> outcome, byte[] content) {
        HttpResponse<String> answer = ingest.post(path, mediaType, content);
        if (answer.statusCode() == ACCEPTED) {
            JsonNode receipt = ingest.parse(answer.body());
            outcome.accept(new Accepted(name, receipt.path("id").asText(), notes(receipt)));
        } else if (answer.statusCode() == OK) {
            answer.body().lines().forEach(line -> outcome.accept(posted(name + " item ", 0, ingest.parse(line))));
        } else {
            requireAvailable(answer.statusCode());
            outcome.accept(new Refused(name, Problem.text(answer.statusCode(), answer.body())));
        }
    }

    private void postTable(String name, Path file, Consumer<Posted> outcome) throws IOException {
        postBatch(name + " row ", 0, InputFormat.CSV, Files.readAllBytes(file), outcome);
    }

    private static List<String> notes(JsonNode answer) {
        return answer.path("notes")
                .valueStream()
                .map(note -> note.path("kind").asText())
                .toList();
    }

    private void postLines(String name, Path file, Consumer<Posted> outcome) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            LineBatches batches = new LineBatches(in);
            for (byte[] batch = batches.next(); batch.length > 0; batch = batches.next()) {
                postBatch(name + " line ", batches.before(), InputFormat.NDJSON, batch, outcome);
            }
        }
    }

    private void postBatch(String place, long before, InputFormat format, byte[] batch, Consumer<Posted> outcome)
            throws IOException {
        HttpResponse<InputStream> answer = ingest.postForStream(PATH, format.mediaType(), batch);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != OK) {
                requireAvailable(answer.statusCode());
                throw new ServiceException("ingest-service answered " + answer.statusCode()
                        + ": look at ./claimtrail logs ingest-service");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                outcome.accept(posted(place, before, ingest.parse(line)));
            }
        }
    }

    private static Posted posted(String place, long before, JsonNode answer) {
        String origin = place + (before + answer.path("line").asLong());
        int status = answer.path("status").asInt();
        if (status == ACCEPTED) {
            return new Accepted(origin, answer.path("id").asText(), notes(answer));
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
