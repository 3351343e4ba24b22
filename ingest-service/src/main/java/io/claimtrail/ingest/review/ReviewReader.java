package io.claimtrail.ingest.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.JsonContent;
import io.claimtrail.edge.http.request.JsonContentReader;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Feed;
import io.claimtrail.ingest.review.ReviewSubmission.Item;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads schema.org ClaimReview markup sent as JSON-LD: one object, an array, a graph or a DataFeed. Accepts all reviews of
 * a document or none; a {@link Refused} lists the places that are wrong. Of a DataFeed, each review is accepted or refused by
 * itself, because feeds hold thousands from many hands.
 */
public final class ReviewReader {

    /** Maximum number of violations that are collected; the refusal lists fewer. */
    private static final int MAX_VIOLATIONS = 100;

    private static final String NO_REVIEW = "must contain a ClaimReview";

    private final JsonContentReader content;
    private final ReviewLimits limits;

    /** Creates a reader of documents within {@code json}, and of reviews within {@code limits}. */
    public ReviewReader(JsonLimits json, ReviewLimits limits) {
        this.content = new JsonContentReader("META-INF/resources/schemas/claim-review.json", json);
        this.limits = limits;
    }

    /** Reads the JSON-LD document {@code bytes}. */
    public ReviewSubmission readReviews(byte[] bytes) {
        return switch (content.read(bytes)) {
            case JsonContent.Valid valid -> reviews(valid.document());
            case JsonContent.Invalid invalid -> new Refused(invalid.refusal());
        };
    }

    private ReviewSubmission reviews(JsonNode document) {
        return ClaimReviewFinder.findFeedItems(document)
                .map(this::feed)
                .orElseGet(() -> reviews(document, ClaimReviewFinder.findReviews(document)));
    }

    /** Each item of a feed is accepted or refused by itself. */
    private ReviewSubmission feed(List<JsonLdNode> nodes) {
        if (nodes.isEmpty()) {
            return new Refused(Refusal.invalid(List.of(new Violation("/dataFeedElement", NO_REVIEW))));
        }
        if (nodes.size() > limits.reviews()) {
            return new Refused(Refusal.invalid(List.of(limits.tooMany(nodes.size()))));
        }
        Set<Review> reviews = new HashSet<>();
        List<Item> items = new ArrayList<>();
        long characters = 0;
        for (JsonLdNode node : nodes) {
            List<Violation> violations = new ArrayList<>();
            Optional<Review> review = Optional.empty();
            if (characters > limits.characters()) {
                violations.add(limits.tooLong(node.pointer()));
            } else if (node.hasType("ClaimReview")) {
                review = new ReviewAssembler(node, limits, violations).assemble();
            } else {
                violations.add(new Violation(node.pointer(), NO_REVIEW));
            }
            items.add(
                    review.isPresent()
                            ? new Accepted(List.of(review.get()))
                            : new Refused(Refusal.invalid(violations)));
            if (review.filter(reviews::add).isPresent()) {
                characters += characters(review.get());
            }
        }
        return new Feed(items);
    }

    private ReviewSubmission reviews(JsonNode document, List<JsonLdNode> nodes) {
        List<Violation> violations = new ArrayList<>();
        if (nodes.size() > limits.reviews()) {
            violations.add(limits.tooMany(nodes.size()));
        } else if (nodes.isEmpty()) {
            violations.add(new Violation(document.isObject() ? "/@type" : "", NO_REVIEW));
        }
        Set<Review> reviews = new LinkedHashSet<>();
        long characters = 0;
        for (JsonLdNode node : violations.isEmpty() ? nodes : List.<JsonLdNode>of()) {
            Optional<Review> review = new ReviewAssembler(node, limits, violations).assemble();
            if (review.filter(reviews::add).isPresent()) {
                characters += characters(review.get());
            }
            if (characters > limits.characters()) {
                violations.add(limits.tooLong(node.pointer()));
            }
            if (violations.size() >= MAX_VIOLATIONS || characters > limits.characters()) {
                break;
            }
        }
        return violations.isEmpty() ? new Accepted(List.copyOf(reviews)) : new Refused(Refusal.invalid(violations));
    }

    private static long characters(Review review) {
        return length(review.url())
                + length(review.title())
                + length(review.publisher())
                + length(review.claimReviewed())
                + length(review.claimant())
                + review.appearances().stream().mapToLong(String::length).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
