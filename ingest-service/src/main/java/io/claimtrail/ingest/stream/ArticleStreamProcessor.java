package io.claimtrail.ingest.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.edge.http.content.ContentMemory;
import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.format.DocumentReader;
import io.claimtrail.ingest.format.ReadDocument;
import io.claimtrail.ingest.format.ReadingOptions;
import io.claimtrail.ingest.format.SubmittedDocument;
import io.claimtrail.ingest.item.ItemDesk;
import io.claimtrail.ingest.item.ItemDesk.Acceptance;
import io.claimtrail.ingest.stream.NdjsonReader.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;

/**
 * Publishes the articles of a bulk request line by line. Results keep the order of the lines. A limited number of articles
 * wait for Kafka at a time; at the limit the request is not read further, which slows the client down.
 */
@ApplicationScoped
public class ArticleStreamProcessor {

    private static final String JSON = "application/json";

    private final DocumentReader reader;
    private final NoteCounter notes;
    private final ItemDesk desk;
    private final ContentMemory memory;
    private final ObjectMapper mapper;

    ArticleStreamProcessor(
            DocumentReader reader, NoteCounter notes, ItemDesk desk, ContentMemory memory, ObjectMapper mapper) {
        this.notes = notes;
        this.reader = reader;
        this.desk = desk;
        this.memory = memory;
        this.mapper = mapper;
    }

    /**
     * Publishes each line of {@code in} and writes one result per line to {@code out}.
     *
     * @param maxLineBytes maximum size of a line; longer ones are rejected
     * @param window maximum number of articles that wait for Kafka at a time
     * @param options how to read each line
     * @param settled receives the id and the status of each article once Kafka has acknowledged it or failed, on any
     *     thread, even if the client no longer waits for the result
     */
    public void process(
            InputStream in,
            OutputStream out,
            int maxLineBytes,
            int window,
            ReadingOptions options,
            ObjIntConsumer<String> settled)
            throws IOException {
        ResultStream results = new ResultStream(out, window, mapper);
        try (Reservation reservation = memory.open()) {
            NdjsonReader lines = new NdjsonReader(in, maxLineBytes, reservation);
            for (Optional<Line> line = lines.readLine(); line.isPresent(); line = lines.readLine()) {
                CompletableFuture<LineResult> result = submit(line.get(), maxLineBytes, options, settled);
                reservation.close();
                results.add(result);
                if (lines.isBufferEmpty()) {
                    results.flush();
                }
            }
        }
        results.finish();
    }

    private CompletableFuture<LineResult> submit(
            Line line, int maxLineBytes, ReadingOptions options, ObjIntConsumer<String> settled) {
        Optional<LineResult> unread = line.unread(maxLineBytes);
        if (unread.isPresent()) {
            return CompletableFuture.completedFuture(unread.get());
        }
        return switch (reader.read(new SubmittedDocument(line.bytes(), JSON).withOptions(options))) {
            case ReadDocument.One(var submission) -> submit(line.number(), submission, settled);
            case ReadDocument.Many many ->
                CompletableFuture.completedFuture(LineResult.refused(
                        line.number(),
                        Refusal.invalid(List.of(new Violation("", "holds several articles; send one a line")))));
        };
    }

    private CompletableFuture<LineResult> submit(
            long number, ArticleSubmission submission, ObjIntConsumer<String> settled) {
        return switch (submission) {
            case Refused refused -> CompletableFuture.completedFuture(LineResult.refused(number, refused.refusal()));
            case Usable usable -> write(number, usable, settled);
        };
    }

    /**
     * Publishes each of {@code items} and writes one result per item to {@code out}, numbered from 1.
     *
     * @param window maximum number of articles that wait for Kafka at a time
     * @param settled as for {@link #process}
     */
    public void publishAll(
            Iterator<ArticleSubmission> items, OutputStream out, int window, ObjIntConsumer<String> settled)
            throws IOException {
        ResultStream results = new ResultStream(out, window, mapper);
        for (long number = 1; items.hasNext(); number++) {
            results.add(submit(number, items.next(), settled));
        }
        results.finish();
    }

    private CompletableFuture<LineResult> write(long line, Usable usable, ObjIntConsumer<String> settled) {
        Acceptance acceptance = desk.accept(usable);
        notes.count(acceptance.notes());
        // Not the article itself: hundreds of results may wait for a client that does not read them.
        String version = usable instanceof Accepted accepted && acceptance.isStored()
                ? accepted.article().version()
                : null;
        return LineResult.settle(
                acceptance.write(),
                LineResult.accepted(line, usable.id(), version, acceptance.heldUntil(), acceptance.notes()),
                settled);
    }
}
