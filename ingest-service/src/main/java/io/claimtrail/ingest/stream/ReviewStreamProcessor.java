package io.claimtrail.ingest.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.content.ContentMemory;
import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.review.ReviewSubmission;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Feed;
import io.claimtrail.ingest.review.ReviewSubmission.Item;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import io.claimtrail.ingest.stream.NdjsonReader.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;

/** Publishes reviews one by one, as {@link ArticleStreamProcessor} does articles: those of a bulk request, or of a feed. */
@ApplicationScoped
public class ReviewStreamProcessor {

    private static final Refusal SEVERAL =
            Refusal.invalid(List.of(new Violation("", "holds several reviews; send one a line")));

    private final ReviewReader reader;
    private final SubjectPublisher<Review> publisher;
    private final ContentMemory memory;
    private final ObjectMapper mapper;

    ReviewStreamProcessor(
            ReviewReader reader, SubjectPublisher<Review> publisher, ContentMemory memory, ObjectMapper mapper) {
        this.reader = reader;
        this.publisher = publisher;
        this.memory = memory;
        this.mapper = mapper;
    }

    /**
     * Publishes the review on each line of {@code in} and writes one result per line to {@code out}.
     *
     * @param maxLineBytes maximum size of a line; longer ones are rejected
     * @param window maximum number of reviews that wait for Kafka at a time
     * @param settled receives the id and the status of each review once Kafka has acknowledged it or failed, on any thread
     */
    public void process(InputStream in, OutputStream out, int maxLineBytes, int window, ObjIntConsumer<String> settled)
            throws IOException {
        ResultStream results = new ResultStream(out, window, mapper);
        try (Reservation reservation = memory.open()) {
            NdjsonReader lines = new NdjsonReader(in, maxLineBytes, reservation);
            for (Optional<Line> line = lines.readLine(); line.isPresent(); line = lines.readLine()) {
                CompletableFuture<LineResult> result = submit(line.get(), maxLineBytes, settled);
                reservation.close();
                results.add(result);
                if (lines.isBufferEmpty()) {
                    results.flush();
                }
            }
        }
        results.finish();
    }

    /** Publishes each of {@code items} and writes one result per item to {@code out}, numbered from 1. */
    public void publishAll(List<Item> items, OutputStream out, int window, ObjIntConsumer<String> settled)
            throws IOException {
        ResultStream results = new ResultStream(out, window, mapper);
        for (int i = 0; i < items.size(); i++) {
            results.add(submit(i + 1, items.get(i), settled));
        }
        results.finish();
    }

    private CompletableFuture<LineResult> submit(Line line, int maxLineBytes, ObjIntConsumer<String> settled) {
        Optional<LineResult> unread = line.unread(maxLineBytes);
        return unread.isPresent()
                ? CompletableFuture.completedFuture(unread.get())
                : submit(line.number(), reader.readReviews(line.bytes()), settled);
    }

    private CompletableFuture<LineResult> submit(
            long number, ReviewSubmission submission, ObjIntConsumer<String> settled) {
        return switch (submission) {
            case Refused refused -> CompletableFuture.completedFuture(LineResult.refused(number, refused.refusal()));
            case Feed feed -> CompletableFuture.completedFuture(LineResult.refused(number, SEVERAL));
            case Accepted(List<Review> reviews)
            when reviews.size() > 1 -> CompletableFuture.completedFuture(LineResult.refused(number, SEVERAL));
            case Accepted(List<Review> reviews) -> {
                Review review = reviews.getFirst();
                yield LineResult.settle(
                        publisher.publish(review),
                        LineResult.accepted(number, review.id(), review.version(), null, List.of()),
                        settled);
            }
        };
    }
}
