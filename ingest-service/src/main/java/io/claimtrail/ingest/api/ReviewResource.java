package io.claimtrail.ingest.api;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Accepts fact-checks, corrections and withdrawals. {@link WriteDescription} describes what all writes have in common. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = WriteDescription.REVIEWS, description = "Fact-checks as schema.org ClaimReview: post, withdraw.")
class ReviewResource {

    private final ReviewReader reader;
    private final SubjectPublisher<Review> publisher;
    private final int maxRequestBytes;

    ReviewResource(ReviewReader reader, SubjectPublisher<Review> publisher, IngestConfig config) {
        this.reader = reader;
        this.publisher = publisher;
        this.maxRequestBytes = Math.toIntExact(config.maxReviewsSize().asLongValue());
    }

    @POST
    @Consumes({WriteDescription.JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "postReviews",
            summary = "Post fact-checks",
            description =
                    "Accepts every ClaimReview of the document, or none if one of them is invalid. Posting the same"
                            + " content again changes nothing. Posting another verdict on the same claim at the same URL is a"
                            + " correction. The response has a Location if there is exactly one review.")
    @APIResponseSchema(value = ReviewReceipts.class, responseCode = "202")
    public CompletionStage<RestResponse<ReviewReceipts>> post(InputStream content) {
        byte[] bytes =
                BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        return switch (reader.readReviews(bytes)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-review");
            case Accepted accepted ->
                WriteResponse.accepted(
                        () -> publisher.publishAll(accepted.reviews()), ReviewReceipts.of(accepted.reviews()));
        };
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawReview",
            summary = "Withdraw a fact-check",
            description = "The review and every trace of it leave the index. An unknown id is no error.")
    @APIResponse(responseCode = "202")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.PATTERN) String id) {
        PathId.requireValid(id);
        return WriteResponse.accepted(publisher.withdraw(id));
    }
}
