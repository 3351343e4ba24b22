package io.claimtrail.ingest.api;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.publish.ReviewPublisher;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Fact-checks in: posted, corrected by posting again, withdrawn. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reviews", description = "What fact-checkers found: posted, withdrawn")
@APIResponse(responseCode = "412", description = "The request has a condition such as If-Match, which can't be checked")
@APIResponse(responseCode = "503", description = "Kafka can't be reached: nothing was accepted, send it again")
class ReviewResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String REVIEW_SCHEMA = "/schemas/claim-review.json";

    private final ReviewReader reader;
    private final ReviewPublisher publisher;
    private final int maxBytes;

    ReviewResource(ReviewReader reader, ReviewPublisher publisher, IngestConfig config) {
        this.reader = reader;
        this.publisher = publisher;
        this.maxBytes = Math.toIntExact(config.maxReviewsSize().asLongValue());
    }

    @POST
    @Consumes({JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "postReviews",
            summary = "Post fact-checks",
            description = "Every ClaimReview of the document, or none where one breaks a rule. The same content again"
                    + " changes nothing; another verdict on the same claim at the same address is a correction.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema = @Schema(ref = REVIEW_SCHEMA),
                            examples = @ExampleObject(name = "review", value = Examples.REVIEW)))
    @APIResponseSchema(
            value = ReviewReceipts.class,
            responseCode = "202",
            responseDescription = "Kafka has all of them on all in-sync replicas; Location where it is one")
    public CompletionStage<RestResponse<ReviewReceipts>> post(InputStream content) {
        byte[] bytes = BoundedContent.read(content, maxBytes).orElseThrow(() -> Problems.tooLarge(maxBytes));
        return switch (reader.read(bytes)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-review");
            case Accepted accepted ->
                Acknowledgement.of(publisher.publish(accepted.reviews()), receipts(accepted.reviews()));
        };
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawReview",
            summary = "Take a fact-check down",
            description = "The review and every trace leave the index. Unknown ids are no error.")
    @APIResponse(responseCode = "202", description = "Kafka has the withdrawal on all in-sync replicas")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.FORM) String id) {
        PathId.requireValid(id);
        return Acknowledgement.of(publisher.withdraw(id), RestResponse.accepted());
    }

    private static RestResponse<ReviewReceipts> receipts(List<Review> reviews) {
        ResponseBuilder<ReviewReceipts> answer = ResponseBuilder.create(Status.ACCEPTED, ReviewReceipts.of(reviews));
        if (reviews.size() == 1) {
            answer.header(
                    HttpHeaders.LOCATION, "/v1/reviews/" + reviews.getFirst().id());
        }
        return answer.build();
    }
}
