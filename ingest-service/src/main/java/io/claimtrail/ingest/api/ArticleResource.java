package io.claimtrail.ingest.api;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.PlainTextArticleReader;
import io.claimtrail.ingest.audit.AuditLog;
import io.claimtrail.ingest.audit.StreamAudit;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.stream.ArticleStreamProcessor;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
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

/** Accepts articles, corrections and withdrawals. {@link WriteDescription} describes what all writes have in common. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = WriteDescription.ARTICLES, description = "Articles of news outlets: post, correct, withdraw.")
class ArticleResource {

    private final JsonArticleReader json;
    private final PlainTextArticleReader plainText;
    private final SubjectPublisher<Article> publisher;
    private final ArticleStreamProcessor stream;
    private final AuditLog audit;
    private final int maxRequestBytes;
    private final int streamWindow;

    ArticleResource(
            JsonArticleReader json,
            PlainTextArticleReader plainText,
            SubjectPublisher<Article> publisher,
            ArticleStreamProcessor stream,
            AuditLog audit,
            IngestConfig config) {
        this.json = json;
        this.plainText = plainText;
        this.publisher = publisher;
        this.stream = stream;
        this.audit = audit;
        this.maxRequestBytes = Math.toIntExact(config.maxRequestSize().asLongValue());
        this.streamWindow = config.streamWindow();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postArticle",
            summary = "Post an article",
            description = "Posting the same content again changes nothing. Posting other content under the same id is a"
                    + " correction. As application/x-ndjson, send one JSON article per line: the response has one result"
                    + " per line, in the same order, and an invalid line does not stop the lines after it. As text/plain,"
                    + " the first line is the title, the second the date, the rest the body; the query parameters are the"
                    + " other fields.")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<ArticleReceipt>> post(InputStream content) {
        return publish(json.readArticle(readBytes(content), null));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "postPlainText", summary = "Post an article as plain text")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<ArticleReceipt>> postText(
            InputStream content, @BeanParam PlainTextParameters parameters) {
        return publish(plainText.readArticle(readBytes(content), parameters.metadata(), null));
    }

    @POST
    @Consumes(WriteDescription.NDJSON)
    @Produces(WriteDescription.NDJSON)
    @Operation(operationId = "postArticleStream", summary = "Post articles in bulk")
    @APIResponse(
            responseCode = "200",
            description = "One JSON result per line. Its status is 202 with the id of the article, 422 with the reason,"
                    + " or 503 if Kafka is unavailable.",
            content = @Content(mediaType = WriteDescription.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    // A stream lasts as long as its client likes; on threads of the pool, 200 of them would stop the service.
    @RunOnVirtualThread
    public StreamingOutput postStream(InputStream content, @Context SecurityContext caller) {
        String callerName = AuditFilter.callerName(caller);
        return out -> {
            try (StreamAudit settled = audit.openStream(callerName)) {
                stream.process(content, out, maxRequestBytes, streamWindow, settled);
            }
        };
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putArticle",
            summary = "Correct an article",
            description = "Claims that the new text no longer contains disappear from search.")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<ArticleReceipt>> put(
            @RestPath @Schema(pattern = PathId.PATTERN) String id, InputStream content) {
        PathId.requireValid(id);
        return publish(json.readArticle(readBytes(content), id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "putPlainText", summary = "Correct an article with plain text")
    @APIResponseSchema(value = ArticleReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<ArticleReceipt>> putText(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @BeanParam PlainTextParameters parameters) {
        PathId.requireValid(id);
        return publish(plainText.readArticle(readBytes(content), parameters.metadata(), id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw an article",
            description = "The article, its claims and every trace of it leave the index. An unknown id is no error.")
    @APIResponse(responseCode = "202")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.PATTERN) String id) {
        PathId.requireValid(id);
        return WriteResponse.accepted(publisher.withdraw(id));
    }

    private CompletionStage<RestResponse<ArticleReceipt>> publish(ArticleSubmission submission) {
        return switch (submission) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-article");
            case Accepted accepted ->
                WriteResponse.accepted(
                        () -> publisher.publish(accepted.article()),
                        ArticleReceipt.of(accepted.article(), accepted.notes()));
            case Withdrawn withdrawn ->
                WriteResponse.accepted(
                        () -> publisher.withdraw(withdrawn.id()),
                        ArticleReceipt.ofWithdrawn(withdrawn.id(), withdrawn.notes()));
        };
    }

    private byte[] readBytes(InputStream content) {
        return BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
    }
}
