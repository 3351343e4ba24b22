package io.claimtrail.ingest.api;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.audit.AuditLog;
import io.claimtrail.ingest.audit.StreamAudit;
import io.claimtrail.ingest.audit.WriteTarget;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Feed;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import io.claimtrail.ingest.stream.ReviewStreamProcessor;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
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
    private final ReviewStreamProcessor stream;
    private final AuditLog audit;
    private final int maxRequestBytes;
    private final int streamWindow;

    ReviewResource(
            ReviewReader reader,
            SubjectPublisher<Review> publisher,
            ReviewStreamProcessor stream,
            AuditLog audit,
            IngestConfig config) {
        this.reader = reader;
        this.publisher = publisher;
        this.stream = stream;
        this.audit = audit;
        this.streamWindow = config.streamWindow();
        this.maxRequestBytes = Math.toIntExact(config.maxReviewsSize().asLongValue());
    }

    @POST
    @Consumes({WriteDescription.JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "postReviews",
            summary = "Post fact-checks",
            description =
                    "Accepts every ClaimReview of the document, or none if one of them is invalid. Posting the same"
                            + " content again changes nothing. Posting another verdict on the same claim at the same URL"
                            + " is a correction. The response has a Location if there is exactly one review. A DataFeed is"
                            + " answered with 200 and one result for each of its reviews, as a bulk request is: an invalid"
                            + " one does not stop the others.")
    @APIResponseSchema(value = ReviewReceipts.class, responseCode = "202")
    public CompletionStage<RestResponse<Object>> post(InputStream content, @Context SecurityContext caller) {
        byte[] bytes =
                BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        return switch (reader.readReviews(bytes)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-review");
            case Accepted accepted ->
                WriteResponse.acceptedDocument(
                        () -> publisher.publishAll(accepted.reviews()), ReviewReceipts.of(accepted.reviews()));
            case Feed feed -> publishAll(feed, AuditFilter.callerName(caller));
        };
    }

    @POST
    @Consumes(WriteDescription.NDJSON)
    @Produces(WriteDescription.NDJSON)
    @Operation(
            operationId = "postReviewStream",
            summary = "Post fact-checks in bulk",
            description = "One ClaimReview per line. An invalid line does not stop the lines after it.")
    @APIResponse(
            responseCode = "200",
            description =
                    "One JSON result per line. Its status is 202 with the id of the review, 422 with the reason, or"
                            + " 503 if Kafka is unavailable.",
            content = @Content(mediaType = WriteDescription.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    // As for articles: a stream lasts as long as its client likes.
    @RunOnVirtualThread
    public StreamingOutput postStream(InputStream content, @Context SecurityContext caller) {
        String callerName = AuditFilter.callerName(caller);
        return out -> {
            try (StreamAudit settled = audit.openStream(WriteTarget.REVIEWS, callerName)) {
                stream.process(content, out, maxRequestBytes, streamWindow, settled);
            }
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

    private CompletionStage<RestResponse<Object>> publishAll(Feed feed, String callerName) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        try (StreamAudit settled = audit.openStream(WriteTarget.REVIEWS, callerName)) {
            stream.publishAll(feed.items(), results, streamWindow, settled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WriteResponse.results(results.toByteArray());
    }
}
