package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Writes to the reviews topic. Every stage completes once all in-sync replicas have the records, or exceptionally. */
@ApplicationScoped
public class ReviewPublisher {

    private final EventWriter writer;
    private final Counter accepted;

    ReviewPublisher(EventWriter writer, MeterRegistry metrics) {
        this.writer = writer;
        this.accepted = Counter.builder("claimtrail.reviews.accepted")
                .description("Reviews and withdrawals that Kafka has acknowledged")
                .register(metrics);
    }

    /** Publishes each of {@code reviews} as the newest version under its id. */
    public CompletionStage<Void> publish(List<Review> reviews) {
        return CompletableFuture.allOf(reviews.stream()
                .map(review -> write(review.id(), review).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Publishes that the review with {@code reviewId} is to leave every index, whether or not there is one. */
    public CompletionStage<Void> withdraw(String reviewId) {
        return write(reviewId, null);
    }

    private CompletionStage<Void> write(String reviewId, @Nullable Review review) {
        return writer.write(Topic.REVIEWS, EventCodec.REVIEWS, reviewId, review).thenRun(accepted::increment);
    }
}
